//! The sandbox from outside: every test starts one of its own on free ports and speaks HTTP with it.

mod access;
mod clients;
mod command_line;
mod contract;
mod control;
mod cors;
mod faults;
mod halves;
mod host;
mod id_token;
mod million;
mod provider;
#[path = "../../../api/tests/access/random.rs"]
mod random;
mod rig;
mod sign_in;
mod sign_out;
mod tables;
mod users;
