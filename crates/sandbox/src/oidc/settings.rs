//! What a test can change in a tenant, defects of its provider included.

use api::assumed::AUTHORIZATION_CODE_WITH_PKCE;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::shapes::{
    ActionShape, ClaimNames, DomainList, MemberList, PolicyList, Problems, Repeated, StepUpBy, ToldSecret,
    Verb,
};
use crate::problem::Problem;

/// A defect of ID tokens. A client must refuse every one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdTokenDefect {
    /// Not signed, `alg` is `none`.
    AlgNone,
    /// Signed by HMAC with the client id as secret.
    Hs256,
    /// One bit of the signature is wrong.
    BadSignature,
    /// Another issuer.
    WrongIss,
    /// Meant for another client.
    WrongAud,
    /// Two audiences, handed to the other one.
    WrongAzp,
    /// Another nonce.
    WrongNonce,
    /// No nonce.
    MissingNonce,
    /// Ended an hour ago.
    Expired,
    /// Names nobody.
    MissingSub,
    /// Names somebody else.
    OtherSub,
    /// Signed by a key that is not in the key set.
    UnknownKid,
}

/// A defect of the discovery document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiscoveryDefect {
    /// Another issuer.
    WrongIssuer,
    /// The issuer with a slash at its end.
    TrailingSlash,
    /// Endpoints on plain http that are not on this machine.
    HttpEndpoints,
    /// Only the plain method of PKCE.
    PlainPkceOnly,
    /// No userinfo, end-session and revocation endpoints: allowed, a client must cope.
    NoOptionalEndpoints,
}

/// What stands in the `iss` parameter of authorization responses (RFC 9207).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssParameter {
    /// The issuer.
    #[default]
    Right,
    /// Another issuer.
    Wrong,
    /// Nothing, though discovery promises it.
    Absent,
}

/// A tenant's settings.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a JSON document")]
pub struct Settings {
    /// Life of access tokens.
    pub access_token_seconds: u64,
    /// How far the provider's clock, and the Date header of all answers, are from the machine's.
    pub clock_offset_seconds: i64,
    /// Whether a refresh gives a new refresh token and ends the old one.
    pub rotate_refresh_tokens: bool,
    /// Whether refresh tokens are given at all.
    pub issue_refresh_tokens: bool,
    /// The `iss` parameter.
    pub iss_parameter: IssParameter,
    /// The defect of ID tokens, if any.
    pub id_token_defect: Option<IdTokenDefect>,
    /// By how many characters ID tokens are longer than they need to be, as with many groups in them.
    pub id_token_padding: usize,
    /// The audience that the API wants, if it is not the one that the provider writes.
    pub api_audience: Option<String>,
    /// The defect of discovery, if any.
    pub discovery: Option<DiscoveryDefect>,
    /// Whether making a client answers the client. The vendor's older API answers nothing.
    pub created_client_body: bool,
    /// Whether actions tell their parents. Without them a console must guess.
    pub action_parents: bool,
    /// What the API wants proven for every write: a value of `acr_values`.
    pub step_up: Option<String>,
    /// How that is said.
    pub step_up_by: StepUpBy,
    /// The verb of "add a role".
    pub add_role_by: Verb,
    /// The verb of "update a client".
    pub update_client_by: Verb,
    /// The status of an operation that there is not: 405, or 404.
    pub unknown_operation: u16,
    /// Whether paths of groups take the bare id alone.
    pub bare_group_paths: bool,
    /// What actions look like.
    pub action_shape: ActionShape,
    /// Whether `GET /scopes` tells names alone.
    pub scope_names: bool,
    /// What the members of a group look like.
    pub member_list: MemberList,
    /// What the list of policies looks like.
    pub policy_list: PolicyList,
    /// Whether that list heeds its filter.
    pub policy_filters: bool,
    /// Whether permissions are the policies that apply, without what stands below their actions.
    pub permissions_as_policies: bool,
    /// Whether permissions of a group are its own policies alone, without what comes by the groups above it.
    pub own_permissions_of_groups: bool,
    /// Whether a subject that there is not has no groups and no members, instead of being not found.
    pub unknown_subjects_are_empty: bool,
    /// Whether ids that are numbers come as texts.
    pub text_ids: bool,
    /// Whether making a group answers the group.
    pub created_group_body: bool,
    /// Whether making a provider answers links.
    pub created_provider_links: bool,
    /// Whether deleting a provider ends its SCIM tokens.
    pub sso_removes_tokens: bool,
    /// The status of a write that answers nothing, where it is 200.
    pub empty_status: u16,
    /// The status of a conflict.
    pub conflict_status: u16,
    /// What the members of a claim are called.
    pub claim_names: ClaimNames,
    /// What becomes of what is so already.
    pub repeated: Repeated,
    /// What errors look like.
    pub problems: Problems,
    /// Whether subjects tell their kind beside their subject id.
    pub subject_types: bool,
    /// Under what name groups tell where they come from, if they do.
    pub group_source: Option<String>,
    /// Whether searches are heeded.
    pub search_heeded: bool,
    /// The most rows of a page; a wish for more is cut to it. Usually 200 of users and clients, and refused.
    pub largest_page: Option<u32>,
    /// What the grant type of code with PKCE is called.
    pub pkce_grant: String,
    /// Whether `acr_values=idp:{scheme}` is heeded.
    pub idp_hint: bool,
    /// What `GET /domains` looks like.
    pub domain_list: DomainList,
    /// Whether `GET /domains` tells what the TXT record of a pending domain is to hold.
    pub domain_tokens: bool,
    /// Whether registering a domain answers the domain.
    pub added_domain_body: bool,
    /// Whether the status of a domain is the bare word.
    pub domain_status_word: bool,
    /// Whether a domain is unregistered by `DELETE /domains/{domain}` alone.
    pub domain_in_path: bool,
    /// Whether domains are known by the letters of people alone (`fjørdbank.example`), and not by those of DNS.
    pub domains_in_unicode: bool,
    /// Whether lists of clients tell their details too. The vendor's reference allows both.
    pub client_list_details: bool,
    /// Whether the list of SSO providers tells their properties too.
    pub sso_list_details: bool,
    /// What an answer tells of a provider's secret.
    pub sso_secret: ToldSecret,
    /// Whether a null secret takes the secret away. Usually it stays.
    pub sso_null_clears: bool,
    /// Whether providers of every kind can be changed; else only those of which the reference says so.
    pub sso_updates_all: bool,
    /// Whether `DELETE /scim/{id}` is the way to revoke a token; else there is no such operation.
    pub scim_delete_path: bool,
    /// In what bare lists are wrapped, if in anything.
    pub list_wrapper: Option<String>,
}

impl Settings {
    /// What is said of an operation that there is not.
    pub fn no_such_operation(&self) -> Problem {
        match StatusCode::from_u16(self.unknown_operation) {
            Ok(status) if status != StatusCode::NOT_FOUND => {
                Problem::new(status, "The operation has other methods.")
            }
            _ => Problem::not_found("operation"),
        }
    }

    /// The settings of a new tenant.
    pub fn new(access_token_seconds: u64) -> Self {
        Self {
            access_token_seconds,
            clock_offset_seconds: 0,
            rotate_refresh_tokens: true,
            issue_refresh_tokens: true,
            iss_parameter: IssParameter::Right,
            id_token_defect: None,
            id_token_padding: 0,
            api_audience: None,
            discovery: None,
            created_client_body: false,
            client_list_details: true,
            step_up: None,
            step_up_by: StepUpBy::Words,
            add_role_by: Verb::Post,
            update_client_by: Verb::Put,
            unknown_operation: 405,
            bare_group_paths: false,
            action_shape: ActionShape::Usual,
            scope_names: false,
            member_list: MemberList::Page,
            policy_list: PolicyList::Data,
            policy_filters: true,
            permissions_as_policies: false,
            own_permissions_of_groups: false,
            unknown_subjects_are_empty: false,
            text_ids: false,
            created_group_body: true,
            created_provider_links: true,
            sso_removes_tokens: false,
            empty_status: 200,
            conflict_status: 409,
            claim_names: ClaimNames::Long,
            repeated: Repeated::Usual,
            problems: Problems::Documents,
            subject_types: true,
            group_source: Some("source".to_owned()),
            search_heeded: true,
            largest_page: None,
            pkce_grant: AUTHORIZATION_CODE_WITH_PKCE.to_owned(),
            idp_hint: true,
            domain_list: DomainList::Objects,
            domain_tokens: true,
            added_domain_body: true,
            domain_status_word: false,
            domain_in_path: false,
            domains_in_unicode: false,
            sso_list_details: false,
            sso_secret: ToldSecret::Whole,
            sso_null_clears: false,
            sso_updates_all: true,
            scim_delete_path: true,
            list_wrapper: None,
            action_parents: true,
        }
    }

    /// Takes over the members of `changes`, or says what is wrong with them.
    pub fn merge(&mut self, changes: serde_json::Map<String, serde_json::Value>) -> Result<(), String> {
        let whole = serde_json::to_value(&*self).map_err(|error| error.to_string())?;
        let serde_json::Value::Object(mut whole) = whole else { return Ok(()) };
        whole.extend(changes);
        *self = serde_json::from_value(whole.into()).map_err(|error| error.to_string())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn changes_are_merged_and_slips_refused() {
        let mut settings = Settings::new(3600);
        let merge = |settings: &mut Settings, changes: serde_json::Value| {
            settings.merge(changes.as_object().cloned().unwrap_or_default())
        };
        assert_eq!(
            merge(&mut settings, json!({"idTokenDefect": "alg_none", "clockOffsetSeconds": -5})),
            Ok(())
        );
        assert_eq!(settings.id_token_defect, Some(IdTokenDefect::AlgNone));
        assert_eq!(merge(&mut settings, json!({"idTokenDefect": null})), Ok(()));
        assert_eq!((settings.id_token_defect, settings.clock_offset_seconds), (None, -5));
        assert!(merge(&mut settings, json!({"idTokenDefect": "other"})).is_err());
        assert!(merge(&mut settings, json!({"accesTokenSeconds": 5})).is_err());
    }
}
