//! Which pages may read what.

use reqwest::{Method, Response};

use crate::rig::{Rig, header};

const ALLOWED: &str = "access-control-allow-origin";

async fn preflight(rig: &Rig, address: &str, origin: &str) -> Response {
    let request = rig.client.request(Method::OPTIONS, address).header("origin", origin);
    let request = request
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization");
    request.send().await.expect("an answer")
}

#[tokio::test]
async fn the_app_may_and_others_may_not() {
    let rig = Rig::new().await;
    let readable = [
        format!("{}/.well-known/openid-configuration", rig.issuer("t")),
        format!("{}/.well-known/jwks", rig.issuer("t")),
        format!("{}/connect/token", rig.issuer("t")),
        format!("{}/connect/userinfo", rig.issuer("t")),
        format!("{}/connect/revocation", rig.issuer("t")),
        format!("{}/core/iam/v1/users", rig.origin()),
        format!("{}/core/iam/v1/me", rig.origin()),
    ];
    for address in &readable {
        for origin in ["http://t.localhost:4173", "http://localhost:4173", "http://127.0.0.1:4173"] {
            let answer = preflight(&rig, address, origin).await;
            assert_eq!(answer.status(), 204);
            assert_eq!(header(&answer, ALLOWED), Some(origin), "{address}");
            let allowed = header(&answer, "access-control-allow-headers");
            assert_eq!(allowed, Some("authorization, content-type"));
            assert_eq!(header(&answer, "access-control-allow-credentials"), None);
            let answer = rig.client.get(address).header("origin", origin).send().await.expect("answer");
            assert_eq!(header(&answer, ALLOWED), Some(origin), "{address}");
            let exposed = header(&answer, "access-control-expose-headers");
            assert_eq!(exposed, Some("Retry-After, WWW-Authenticate"));
            assert_eq!(header(&answer, "vary"), Some("Origin"));
        }
        for origin in [
            "http://evil.example",
            "https://t.localhost:4173",
            "http://t.localhost:4174",
            "http://t.localhost",
            "http://t.localhost.evil.example:4173",
            "http://a.t.localhost:4173",
            "null",
        ] {
            let answer = preflight(&rig, address, origin).await;
            assert_eq!(header(&answer, ALLOWED), None, "{address} {origin}");
            assert_eq!(header(&answer, "access-control-allow-headers"), None);
            let answer = rig.client.get(address).header("origin", origin).send().await.expect("answer");
            assert_eq!(header(&answer, ALLOWED), None, "{address} {origin}");
        }
    }
}

#[tokio::test]
async fn pages_of_the_provider_are_for_no_script() {
    let rig = Rig::new().await;
    for path in ["/connect/authorize", "/login", "/connect/endsession"] {
        let address = format!("{}{path}", rig.issuer("t"));
        let answer = rig.client.get(&address).header("origin", rig.app("t")).send().await.expect("answer");
        assert_eq!(header(&answer, ALLOWED), None, "{path}");
    }
}

#[tokio::test]
async fn a_name_of_elsewhere_is_turned_away() {
    let rig = Rig::new().await;
    for host in ["evil.example", "evil.example:4180", "169.254.1.1", "localhost.evil.example"] {
        for path in ["/", "/sandbox/t/log", "/core/iam/v1/me"] {
            let address = format!("{}{path}", rig.origin());
            let answer = rig.client.get(address).header("host", host).send().await.expect("answer");
            assert_eq!(answer.status(), 421, "{host} {path}");
        }
    }
}
