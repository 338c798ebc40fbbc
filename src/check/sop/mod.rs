//! Rules about the SOPs themselves.

pub mod graph;

pub use graph::{SOP_GRAPH, graph_findings};
