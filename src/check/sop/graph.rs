//! `sop-graph`: a procedure can be carried out from its first activity to the end.

use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::sop::{GraphFault, Sop, check_graph};

/// The procedure's graph can't work.
pub static SOP_GRAPH: Rule = Rule {
    name: "sop-graph",
    group: Group::Sop,
    severity: Some(Severity::Critical),
    proves: "Every activity of the SOP is reached, every arrow leads somewhere, and the end can be reached from everywhere.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&SOP_GRAPH],
    messages: &[
        "sop-graph-unknown-target",
        "sop-graph-unknown-lane",
        "sop-graph-duplicate",
        "sop-graph-unreached",
        "sop-graph-no-end",
    ],
    judge: Judge::Apart(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let sops = facts.sops.iter().filter_map(|file| file.sop.as_deref());
    findings.extend(sops.flat_map(graph_findings));
}

/// Every fault of an SOP's graph, at its line.
pub fn graph_findings(sop: &Sop) -> Vec<Finding> {
    let finding = |fault| {
        let (message, activity, span) = match &fault {
            GraphFault::UnknownTarget { from, span, .. } => {
                ("sop-graph-unknown-target", from, span)
            }
            GraphFault::UnknownLane { activity, span, .. } => {
                ("sop-graph-unknown-lane", activity, span)
            }
            GraphFault::DuplicateNumber { activity, span } => {
                ("sop-graph-duplicate", activity, span)
            }
            GraphFault::Unreached { activity, span } => ("sop-graph-unreached", activity, span),
            GraphFault::EndUnreachable { activity, span } => ("sop-graph-no-end", activity, span),
        };
        let finding = Finding::new(&SOP_GRAPH)
            .message(message)
            .at(sop.source.place(*span))
            .with("activity", *activity);
        match fault {
            GraphFault::UnknownTarget { target, .. } => finding.with("target", target),
            GraphFault::UnknownLane { lane, .. } => finding.with("lane", lane),
            _ => finding,
        }
    };
    check_graph(sop).into_iter().map(finding).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{SopDraft, procedure, sop, world};

    fn said(draft: SopDraft) -> Vec<String> {
        world(draft).says()
    }

    #[test]
    fn a_procedure_that_works_has_no_findings() {
        assert_eq!(said(procedure()), [""; 0]);
    }

    #[test]
    fn each_fault_is_said_at_its_line() {
        assert_eq!(
            said(procedure().leading(4, 9)),
            ["sop-graph 12:10 Aktivitas 4 menuju aktivitas 9, yang tidak ada dalam SOP ini."]
        );
        assert_eq!(
            said(sop().activity(1, "1 hari", 2).activity(2, "1 hari", 1)),
            [
                "sop-graph 1:9 Dari aktivitas 1 alur tidak pernah sampai ke “selesai”.",
                "sop-graph 4:9 Dari aktivitas 2 alur tidak pernah sampai ke “selesai”.",
            ]
        );
        assert_eq!(
            said(sop().activity(1, "1 hari", 0).activity(2, "1 hari", 0)),
            ["sop-graph 4:9 Tidak ada aktivitas yang menuju aktivitas 2."]
        );
        assert_eq!(
            said(sop().activity(1, "1 hari", 0).activity(1, "1 hari", 0)),
            ["sop-graph 4:9 Nomor aktivitas 1 dipakai dua kali."]
        );
        assert_eq!(
            said(sop().activity(1, "1 hari", 0).in_lane("gudang")),
            [
                "sop-graph 2:14 Aktivitas 1 berada pada pelaksana “gudang”, yang tidak terdaftar dalam SOP ini."
            ]
        );
    }
}
