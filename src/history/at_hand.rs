//! Trees at hand: those that were read last, by name and by their places in packs.

use std::collections::VecDeque;
use std::rc::Rc;

use super::tree::{BlobId, Tree};
use super::unpack::Place;

use crate::maps::{ByName, Quick};

/// How many bytes of tree objects are kept at hand while walking, by each thread, with what is known of them; a tree counts
/// `TREE_WEIGHT` more.
pub const CACHED_TREES: usize = 16 * 1024 * 1024;

/// How many bytes of them are kept beyond the last [`FEW`] trees: what is made of trees that are gone again stands in memory that
/// is warm still. More than the processor has at hand itself makes a walk slower.
const WARM: usize = 2 * 1024 * 1024;

/// How many trees are kept however large they are, within [`CACHED_TREES`]: those of some commits.
const FEW: usize = 64;

/// What a tree counts besides.
const TREE_WEIGHT: usize = 512;

/// Trees at hand. The one that was read first goes first, each for the next, so that the next stands in memory that is warm still.
#[derive(Default)]
pub(super) struct Trees {
    by_name: ByName<Rc<Tree>>,
    by_place: Quick<Place, Rc<Tree>>,
    order: VecDeque<(BlobId, Option<Place>)>,
    size: usize,
}

impl Trees {
    pub fn named(&self, name: BlobId) -> Option<Rc<Tree>> {
        self.by_name.get(&name).cloned()
    }

    pub fn at(&self, place: Place) -> Option<Rc<Tree>> {
        self.by_place.get(&place).cloned()
    }

    /// Keeps a tree that is not at hand.
    pub fn keep(&mut self, (name, place): (BlobId, Option<Place>), tree: &Rc<Tree>) {
        self.size += tree.held() + TREE_WEIGHT;
        self.by_name.insert(name, Rc::clone(tree));
        if let Some(place) = place {
            self.by_place.insert(place, Rc::clone(tree));
        }
        self.order.push_back((name, place));
        while self.is_too_much()
            && let Some((name, place)) = self.order.pop_front()
        {
            let gone = self.by_name.remove(&name);
            self.size -= gone.map_or(0, |tree| tree.held() + TREE_WEIGHT);
            place.and_then(|place| self.by_place.remove(&place));
        }
    }

    fn is_too_much(&self) -> bool {
        self.size > CACHED_TREES || (self.size > WARM && self.order.len() > FEW)
    }
}
