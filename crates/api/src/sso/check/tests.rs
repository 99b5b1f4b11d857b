//! What people type, and what becomes of it.

use super::Problem::*;
use super::*;

const ID: &str = "8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20";

#[test]
fn p23_a_tenant_is_one_company() {
    let whole = [ENTRA, ID, VERSION].concat();
    for text in [
        ID,
        "{8F14E45F-CEEA-4B7A-9C21-5D0B7C3F1A20}",
        " \u{200b}\"8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20\",\n",
        "8f14e45fceea4b7a9c215d0b7c3f1a20",
        "urn:uuid:8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20",
        &whole,
        &discovery(&whole),
        &[ENTRA, ID].concat(),
    ] {
        assert_eq!(authority(Kind::AzureAd, text).as_ref(), Ok(&whole), "{text}");
    }
    assert_eq!(typed(Kind::AzureAd, &whole), ID);
    for (text, wanted) in [
        ("common", Everybody),
        ("{Common}", Everybody),
        ("organizations", Everybody),
        (" CONSUMERS ", Everybody),
        ("9188040D-6c67-4c5b-b112-36a304b66dad", Everybody),
        ("https://login.microsoftonline.com/common/v2.0", Everybody),
        ("https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration", Everybody),
        ("00000000-0000-0000-0000-000000000000", NotATenant),
        ("fjordbank", NotATenant),
        ("8f14e45f-ceea-4b7a-9c21", NotATenant),
        ("1.2.3.4", NotATenant),
        ("api://b6d767d2-f8ed-4d21-a44b-0e5886680cb9", Application),
        ("http://login.microsoftonline.com/x/v2.0", Http),
        ("https://login.microsoftonline.com/", NoTenant),
        ("https://login.microsoftonline.com", NoTenant),
    ] {
        assert_eq!(authority(Kind::AzureAd, text), Err(wanted), "{text}");
    }
    // What is not the usual form stays to the byte.
    for other in [
        "https://login.microsoftonline.us/8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20/v2.0",
        "https://login.microsoftonline.com/8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20/",
        "https://fjordbank.ciamlogin.com/fjordbank.onmicrosoft.com/v2.0",
    ] {
        assert_eq!(authority(Kind::AzureAd, other).as_deref(), Ok(other));
        assert_eq!(typed(Kind::AzureAd, other), other);
    }
    let domain = authority(Kind::AzureAd, "Fjordbank.onmicrosoft.com");
    assert_eq!(domain.as_deref(), Ok("https://login.microsoftonline.com/fjordbank.onmicrosoft.com/v2.0"));
}

#[test]
fn p23_an_issuer_is_kept_to_the_byte() {
    for text in [
        "https://login.a.example",
        "https://login.a.example/",
        "https://A.example:8443/realms/Åse/",
        "HTTPS://a.example//x",
    ] {
        assert_eq!(authority(Kind::Custom, text).as_deref(), Ok(text));
        assert_eq!(typed(Kind::Custom, text), text);
    }
    for (text, wanted) in [
        (" https://a.example/x/.well-known/openid-configuration\n", "https://a.example/x"),
        ("https://a.example/.well-known/openid-configuration/", "https://a.example"),
        ("https://a.example/.well-known/oauth-authorization-server", "https://a.example"),
        ("\u{feff}https://a.example/\u{200b}", "https://a.example/"),
    ] {
        assert_eq!(authority(Kind::Custom, text).as_deref(), Ok(wanted), "{text}");
        assert_eq!(is_discovery(text), text.contains("well-known"));
    }
    for (text, wanted) in [
        ("http://a.example", Http),
        ("HTTP://localhost:8080/realms/x", Http),
        ("a.example", Relative),
        ("ftp://a.example", Relative),
        ("https:/a.example", Relative),
        ("javascript:alert(1)", Relative),
        ("https://", NoHost),
        ("https:///x", NoHost),
        ("https://a..example", NoHost),
        ("https://*.a.example", NoHost),
        ("https://a.example?tenant=1", Query),
        ("https://a.example/.well-known/openid-configuration?p=B2C_1_x", Query),
        ("https://a.example/#x", Query),
        ("https://me@a.example", Credentials),
        ("https://a.exa mple", BadCharacter),
        ("https://a.example\\x", BadCharacter),
        ("https://a.exa\u{200b}mple", BadCharacter),
    ] {
        assert_eq!(authority(Kind::Google, text), Err(wanted), "{text}");
    }
    assert!(
        is_endpoint("https://a.example/connect/authorize") && is_endpoint("https://a.example/oauth/token/")
    );
    assert!(!is_endpoint("https://a.example/realms/x") && !is_endpoint("https://a.example"));
    assert_eq!(discovery("https://a.example/"), "https://a.example/.well-known/openid-configuration");
}

#[test]
fn an_account_at_signicat_is_an_address() {
    let whole = "https://fjordbank.signicat.com/auth/open";
    for text in
        ["fjordbank", " Fjordbank ", "fjordbank.signicat.com", "fjordbank.signicat.com/auth/open/", whole]
    {
        assert_eq!(authority(Kind::Signicat, text).as_deref(), Ok(whole), "{text}");
    }
    let sandbox = "https://fjordbank.sandbox.signicat.com/auth/open";
    assert_eq!(authority(Kind::Signicat, "fjordbank.sandbox.signicat.com").as_deref(), Ok(sandbox));
    for text in ["", "fjord bank", "a/b", "-a"] {
        assert_eq!(authority(Kind::Signicat, text), Err(Relative), "{text}");
    }
}

#[test]
fn p19_a_secret_is_neither_its_mask_nor_its_id() {
    for (text, wanted) in [(" Uv8~Q \r\n", "Uv8~Q"), ("\u{feff}a b\t", "a b"), ("\u{200b}", ""), ("", "")] {
        assert_eq!(secret(text), wanted);
    }
    for mask in
        ["***", "Uv8******************", "••••••••", "●●●●●●", "*", "ab···", "[REDACTED]", "GOCSPX-****9f"]
    {
        assert_eq!(secret_problem(Kind::Custom, mask), Some(SecretProblem::Mask), "{mask}");
    }
    for fine in ["Uv8~Q-a.b*c", "a**b", "GOCSPX-abc", "x…y"] {
        assert_eq!(secret_problem(Kind::Custom, fine), None, "{fine}");
    }
    assert_eq!(secret_problem(Kind::AzureAd, ID), Some(SecretProblem::Id));
    assert_eq!(secret_problem(Kind::Custom, ID), None);
}

#[test]
fn a_scheme_follows_from_a_name() {
    for (name, scheme) in [
        ("Nordlys Invest", "nordlys-invest"),
        ("  Ærlig Øvelse & Åse AS ", "aerlig-ovelse-ase-as"),
        ("בנק", ""),
        ("A", "a"),
    ] {
        assert_eq!(scheme_for(name), scheme);
    }
    assert!(scheme_for(&"å ".repeat(200)).len() <= LONGEST_SCHEME);
    assert!(
        is_scheme("Fjordbank_entra.2")
            && !is_scheme("")
            && !is_scheme("a/b")
            && !is_scheme("-a")
            && !is_scheme("å")
    );
}
