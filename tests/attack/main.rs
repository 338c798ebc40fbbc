//! Attacks on good records: for each class of tampering and each seed, a random good repository is tampered with at a
//! random place, and the program must name the rule, the case, the step and the commit, and nothing besides.
//!
//! `docs/testing.md` says how to run one class, one seed, or a thousand.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs
)]

mod attack;
mod cached;
mod classes;
mod damage;
mod effort;
mod good;
mod outside;
mod procedure;
mod renewed;
mod republished;
mod rng;
mod run;
mod story;
#[path = "../support/mod.rs"]
mod support;
mod verdict;
mod workshop;

use run::{Seeds, report};

#[test]
fn every_attack_is_found_where_it_was_made() {
    report(run::attacks(&classes::all(), &Seeds::chosen()));
}

#[test]
fn signatures_are_held_against_the_roster_before() {
    report(run::attacks(&classes::of_signatures(), &Seeds::chosen()));
}

#[test]
fn damaged_repositories_are_never_believed_and_honest_ones_always() {
    report(damage::damage(&Seeds::chosen()));
}

#[test]
fn what_only_a_witness_shows_is_shown_by_it_alone() {
    report(outside::outside(&Seeds::chosen()));
}

#[test]
fn every_history_is_the_same_with_what_earlier_runs_kept() {
    report(cached::cached(&classes::all(), &Seeds::chosen()));
}

#[test]
fn a_check_that_goes_on_from_an_earlier_one_says_what_a_whole_one_says() {
    report(renewed::renewed(&classes::all(), &Seeds::chosen()));
}

#[test]
fn pages_of_touched_cases_made_alone_are_those_of_the_whole_site() {
    report(renewed::pages(&Seeds::chosen()));
}

#[test]
fn a_site_that_goes_on_from_an_earlier_one_is_the_one_made_of_everything() {
    report(republished::republished(&classes::all(), &Seeds::chosen()));
}
