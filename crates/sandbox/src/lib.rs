//! The sandbox: an honest local stand-in for Aritma ID (the `OpenID` provider), the IAM API V1 and a CDN.
//!
//! A real HTTP server in memory, on loopback only. `docs/sandbox.md` says what is faithful and what is
//! guessed. A request passes `server` (connection), `gate` (tenant, log, CORS, faults), then a handler of
//! `oidc` or `routes`, which reads and changes the tenant of `store`.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use tokio::task::JoinSet;

pub mod bearer;
pub mod clock;
pub mod control;
pub mod extract;
pub mod faults;
pub mod foreign;
pub mod gate;
pub mod host;
pub mod html;
pub mod human;
pub mod jose;
pub mod log;
pub mod oidc;
pub mod otherwise;
pub mod people;
pub mod problem;
pub mod routes;
pub mod seed;
pub mod server;
pub mod store;
pub mod trouble;

pub use store::{Options, World};

/// A running sandbox; it stops when dropped.
pub struct Sandbox {
    /// Where provider and API answer.
    pub address: SocketAddr,
    /// Where the static host answers, if it runs.
    pub app_address: Option<SocketAddr>,
    /// Its state.
    pub world: Arc<World>,
    servers: JoinSet<()>,
}

/// A port could not be had.
#[derive(Debug)]
pub struct PortTaken {
    /// Which.
    pub port: u16,
    /// Why.
    pub error: io::Error,
}

impl Sandbox {
    /// Starts a sandbox.
    pub async fn start(options: Options) -> Result<Self, PortTaken> {
        jose::install();
        let bind = async |port| server::listen(port).await.map_err(|error| PortTaken { port, error });
        let address_of = |listener: &tokio::net::TcpListener, port| {
            listener.local_addr().map_err(|error| PortTaken { port, error })
        };
        let mut options = options;
        let listener = bind(options.port).await?;
        let address = address_of(&listener, options.port)?;
        let app_listener = if options.app.is_some() { Some(bind(options.app_port).await?) } else { None };
        let app_address =
            app_listener.as_ref().map(|listener| address_of(listener, options.app_port)).transpose()?;
        if let Some(address) = app_address {
            options.app_port = address.port();
        }
        let world = Arc::new(World::new(options, address.port()));
        let mut servers = JoinSet::new();
        servers.spawn(server::serve(listener, router(&world), world.hang_up.clone()));
        if let (Some(listener), Some(root)) = (app_listener, world.options.app.clone()) {
            let router = host::routes(Arc::clone(&world), root);
            servers.spawn(server::serve(listener, router, world.hang_up.clone()));
        }
        Ok(Self { address, app_address, world, servers })
    }

    /// Waits for as long as the sandbox runs.
    pub async fn wait(mut self) {
        while self.servers.join_next().await.is_some() {}
    }
}

/// All routes of the first port.
fn router(world: &Arc<World>) -> Router {
    let provider = || {
        oidc::routes()
            .fallback(async || StatusCode::NOT_FOUND)
            .layer(from_fn_with_state(Arc::clone(world), gate::provider))
    };
    let mut router = Router::new().merge(human::routes());
    // The foreign issuer and the fronted API each stand in for one half, which is then not served here.
    if world.options.issuer.is_none() {
        router = router.nest("/id/{tenant}", provider());
    }
    if world.options.api.is_none() {
        let api = routes::routes().layer(from_fn_with_state(Arc::clone(world), gate::api));
        router = router.nest("/core/iam", api);
    }
    let control = control::routes().layer(from_fn_with_state(Arc::clone(world), control::enter));
    router
        .nest("/sandbox/{tenant}", control)
        .fallback(async || (StatusCode::NOT_FOUND, "There is nothing here; see /.\n"))
        .layer(from_fn(gate::local_host))
        .with_state(Arc::clone(world))
}
