//! The SSO providers and SCIM tokens that a tenant begins with.

use api::sso::Kind;
use serde_json::{Value, json};

use crate::store::sign_in::{Provider, SignIn, Token};

/// What a tenant begins with.
pub fn sign_in() -> SignIn {
    let tokens = [
        (12, "fjordbank-entra", "Fjordbank"),
        (15, "havregn-google", "Havregn Workspace"),
        // Its provider is gone.
        (4, "aurora-entra", "Aurora"),
    ];
    let tokens = tokens.map(|(id, provider, name)| Token {
        id: id.to_string(),
        provider: provider.to_owned(),
        provider_display_name: name.to_owned(),
    });
    SignIn { providers: providers().into_iter().collect(), tokens: tokens.into_iter().collect(), last: 30 }
}

fn of(kind: Kind, id: u64, scheme: &str, name: &str, own: &Value) -> Provider {
    let mut properties = kind.usual();
    for (name, value) in own.as_object().into_iter().flatten() {
        properties.insert(name.clone(), value.clone());
    }
    Provider {
        id,
        scheme: scheme.to_owned(),
        display_name: name.to_owned(),
        enabled: true,
        provider_name: kind.word().to_owned(),
        protocol: api::assumed::OIDC.to_owned(),
        properties,
    }
}

fn providers() -> Vec<Provider> {
    let entra = |tenant: &str| format!("https://login.microsoftonline.com/{tenant}/v2.0");
    let not_connected = of(
        Kind::Custom,
        9,
        "test.keycloak",
        "Keycloak – ærlig øvelse",
        &json!({"authority": "https://login.ovelse.example/realms/test/", "clientId": "aritma", "usePkce": true}),
    );
    vec![
        // With a property that the console does not know.
        of(
            Kind::AzureAd,
            3,
            "fjordbank-entra",
            "Fjordbank",
            &json!({"visible": true, "authority": entra("3f9d1c7a-2b64-4e0f-8a51-6c2d9e7b1f04"),
                "clientId": "b6d767d2-f8ed-4d21-a44b-0e5886680cb9", "clientSecret": "sandbox~Fjordbank.secret",
                "promptForConsent": {"mode": "never", "levels": [1, 2]}}),
        ),
        of(
            Kind::AzureAd,
            4,
            "nordlys-entra",
            "Nordlys Invest",
            &json!({"authority": entra("8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20"),
                "clientId": "51f0aa77-90d1-4c1c-9d0a-7b9f2f6f7c11", "clientSecret": "sandbox~Nordlys.secret"}),
        ),
        of(
            Kind::Signicat,
            5,
            "bankid",
            "BankID",
            &json!({"visible": true, "authority": "https://fjordbank.signicat.com/auth/open",
                "clientId": "prod-fjordbank-aritma", "clientSecret": "sandbox~BankID.secret"}),
        ),
        of(
            Kind::Google,
            6,
            "havregn-google",
            "Havregn Workspace",
            &json!({"visible": true, "clientId": "8412-ab.apps.googleusercontent.com",
                "clientSecret": "GOCSPX-sandbox-secret"}),
        ),
        // Made elsewhere: by a protocol, or of a kind, that the console does not make.
        Provider {
            id: 7,
            scheme: "gammel-saml".to_owned(),
            display_name: "Gammel portal".to_owned(),
            enabled: true,
            provider_name: Kind::Custom.word().to_owned(),
            protocol: "saml2p".to_owned(),
            properties: serde_json::Map::new(),
        },
        Provider {
            provider_name: "Vipps".to_owned(), ..of(Kind::Custom, 8, "vipps", "הכניסה", &json!({}))
        },
        Provider { enabled: false, ..not_connected },
    ]
}
