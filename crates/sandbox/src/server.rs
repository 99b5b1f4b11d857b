//! Listening and connections: HTTP/1.1 on loopback, with the power to break a connection.
//!
//! A handler answers with `NoAnswer` to have the connection closed without a byte. Browsers repeat, unasked,
//! a request that fails so on a connection they used before; that would do the work twice. So setting such
//! a fault closes the tenant's idle connections (`World::hang_up`), and a request that comes over a used one all the
//! same, [`Used`], is not looked at: the connection is closed, and the repetition comes over a new one.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::broadcast;
use tower::ServiceExt as _;

use crate::faults::NoAnswer;
use crate::store::Tenant;

/// Listens on loopback; there is no way to make it listen anywhere else.
pub async fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await
}

/// What a request carries that comes over a connection on which another was answered before.
#[derive(Clone, Copy)]
pub struct Used;

/// Answers on `listener` for ever.
pub async fn serve(listener: TcpListener, router: Router, hang_up: broadcast::Sender<String>) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                // Small answers should not wait for more to come.
                let _ = stream.set_nodelay(true);
                tokio::spawn(connection(stream, router.clone(), hang_up.subscribe()));
            }
            // Too many open files, mostly: others may close theirs.
            Err(_) => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
        }
    }
}

async fn connection(stream: TcpStream, router: Router, mut hang_up: broadcast::Receiver<String>) {
    // The tenant last served: a browser keeps the connections of different sites apart.
    let last = Arc::new(Mutex::new(String::new()));
    let is_used = Arc::new(AtomicBool::new(false));
    let service = service_fn(|mut request: hyper::Request<Incoming>| {
        let (router, last) = (router.clone(), Arc::clone(&last));
        if is_used.swap(true, Ordering::Relaxed) {
            request.extensions_mut().insert(Used);
        }
        async move {
            let answer = match router.oneshot(request).await {
                Ok(answer) => answer,
                Err(never) => match never {},
            };
            if let Some(tenant) = answer.extensions().get::<Arc<Tenant>>() {
                last.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&tenant.name);
            }
            if answer.extensions().get::<NoAnswer>().is_some() {
                return Err(io::Error::other("the connection is broken on purpose"));
            }
            Ok(answer)
        }
    });
    let connection =
        http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let mut connection = std::pin::pin!(connection);
    loop {
        tokio::select! {
            // How a connection ends is of no interest here: the request log tells what was answered.
            _ = connection.as_mut() => return,
            told = hang_up.recv() => {
                let ours = match told {
                    Ok(name) => name == *last.lock().unwrap_or_else(PoisonError::into_inner),
                    // Missed some: better to close one connection too many.
                    Err(broadcast::error::RecvError::Lagged(_)) => true,
                    Err(broadcast::error::RecvError::Closed) => return,
                };
                if ours {
                    connection.as_mut().graceful_shutdown();
                }
            }
        }
    }
}
