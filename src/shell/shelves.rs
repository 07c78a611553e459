//! Looking after the library and the search index, on a thread of their own.
//!
//! The index holds the documents of the library and those that are attached. It is kept beside
//! them and set right at each start: what came or went in between is read or taken out.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use super::{
    cli,
    import_child::{self, CancelFlag},
};
use crate::{
    domain::{CountryCode, Dossier, Topic},
    model::{Action, Attachment, DocumentAction, Notice, NoticeKind},
    store::{self, About, ContentHash, Entry, Library},
    text::{self, Document, Index, IndexedPassage},
};

/// Something to be done with the library.
#[derive(Debug)]
pub(super) enum Job {
    /// Set the index right and tell what is there.
    Begin,
    /// Add a document.
    Keep {
        /// The document.
        attachment: Arc<Attachment>,
        /// The dossier that it is attached to.
        dossier: Arc<Dossier>,
    },
    /// Tell what is there.
    List,
    /// Take a document out.
    Remove(ContentHash),
}

/// The library, if there is one, and the index.
#[derive(Debug)]
pub(super) struct Shelves {
    library: Option<Library>,
    index: Index,
    /// What was attached since the start: it stays searchable when it leaves the library.
    attached: BTreeSet<ContentHash>,
}

impl Shelves {
    pub(super) fn new(library: Option<Library>) -> Self {
        Self { library, index: Index::new(), attached: BTreeSet::new() }
    }

    /// Does a job; returns what is to be told of it.
    pub(super) fn carry_out(&mut self, job: Job) -> Vec<Action> {
        match job {
            Job::Begin => self.begin(),
            Job::Keep { attachment, dossier } => self.keep(&attachment, &dossier),
            Job::List => self.list().1,
            Job::Remove(sha256) => self.remove(&sha256),
        }
    }

    fn begin(&mut self) -> Vec<Action> {
        let (entries, mut actions) = self.list();
        self.index = self.saved_index().unwrap_or_default();
        let kept: BTreeSet<&str> = entries.iter().map(|entry| entry.sha256.as_str()).collect();
        let held: BTreeSet<String> =
            self.index.documents().into_iter().map(str::to_owned).collect();
        let gone = held.iter().filter(|id| !kept.contains(id.as_str()));
        let mut is_news = gone.map(|id| self.index.remove(id)).count() > 0;
        for entry in entries.iter().filter(|entry| !held.contains(entry.sha256.as_str())) {
            is_news = true;
            actions.extend(self.read_into_index(entry).err().map(told));
        }
        if is_news {
            actions.extend(self.save_index().err().map(told));
        }
        actions.push(self.indexed());
        actions
    }

    /// The index of last time; one that is damaged is made again, which needs no word.
    fn saved_index(&self) -> Option<Index> {
        let bytes = self.library.as_ref()?.load_index().ok()??;
        Index::from_bytes(&bytes).ok()
    }

    fn read_into_index(&mut self, entry: &Entry) -> Result<(), String> {
        let Some(library) = &self.library else { return Ok(()) };
        let bytes = library.load(&entry.sha256).map_err(cli::told)?;
        let name = Path::new(&entry.meta.name);
        let document = import_child::import_bytes(bytes, name, &CancelFlag::default())?;
        self.add_to_index(&entry.sha256, &document, |_| Vec::new())
    }

    fn keep(&mut self, attachment: &Attachment, dossier: &Dossier) -> Vec<Action> {
        let Some(sha256) = &attachment.file_sha256 else { return Vec::new() };
        self.attached.insert(sha256.clone());
        let topics = |paragraph| topics_of(attachment, dossier, paragraph);
        let mut actions = Vec::new();
        let added = self.add_to_library(attachment, sha256);
        actions.extend(added.err().map(Action::tell));
        let indexed = self.add_to_index(sha256, &attachment.document, topics);
        actions.extend(indexed.and_then(|()| self.save_index()).err().map(told));
        // What is broken elsewhere was told at the start.
        actions.extend(self.listed());
        actions.push(self.indexed());
        actions
    }

    /// Adds the file of a document, unless it has changed since it was read.
    fn add_to_library(&self, attachment: &Attachment, sha256: &ContentHash) -> Result<(), Notice> {
        let failed = |error| Notice::warning(cli::told(error));
        let Some(library) = &self.library else { return Ok(()) };
        if library.load(sha256).is_ok() {
            return Ok(());
        }
        let bytes = store::read_document(&attachment.path).map_err(failed)?;
        if ContentHash::of(&bytes) != *sha256 {
            let values = vec![("path", attachment.path.display().to_string())];
            return Err(Notice::say(NoticeKind::Warning, "notice-not-kept", values));
        }
        let name = attachment.path.file_name().unwrap_or(attachment.path.as_os_str());
        let about = About::of(&attachment.document);
        library.add(&name.to_string_lossy(), &bytes, about).map(drop).map_err(failed)
    }

    fn add_to_index(
        &mut self,
        sha256: &ContentHash,
        document: &Document,
        topics_of: impl Fn(u32) -> Vec<Topic>,
    ) -> Result<(), String> {
        let mentions = text::mentions(document, cli::gazetteer()?);
        let about = |block: &text::Block| {
            let paragraph = block.number?;
            let start = mentions.partition_point(|mention| mention.paragraph < paragraph);
            let end = mentions.partition_point(|mention| mention.paragraph <= paragraph);
            let mentioned = mentions.get(start..end).unwrap_or_default();
            let countries: BTreeSet<CountryCode> = mentioned.iter().map(|m| m.country).collect();
            Some((paragraph, countries.into_iter().collect::<Vec<_>>(), topics_of(paragraph)))
        };
        let facets: Vec<_> = document.paragraphs().filter_map(about).collect();
        let passages: Vec<IndexedPassage<'_>> = document
            .paragraphs()
            .zip(&facets)
            .map(|(block, (paragraph, countries, topics))| IndexedPassage {
                paragraph: *paragraph,
                text: &block.text,
                countries,
                topics,
            })
            .collect();
        self.index.add(sha256.as_str(), &passages).map_err(cli::told)
    }

    fn remove(&mut self, sha256: &ContentHash) -> Vec<Action> {
        let mut actions = Vec::new();
        if let Some(library) = &self.library {
            actions.extend(library.remove(sha256).err().map(|error| told(error.to_string())));
        }
        if !self.attached.contains(sha256) && self.index.remove(sha256.as_str()) {
            actions.extend(self.save_index().err().map(told));
        }
        actions.extend(self.listed());
        actions.push(self.indexed());
        actions
    }

    fn save_index(&self) -> Result<(), String> {
        let Some(library) = &self.library else { return Ok(()) };
        let bytes = self.index.to_bytes().map_err(cli::told)?;
        library.save_index(&bytes).map_err(cli::told)
    }

    fn indexed(&self) -> Action {
        // A copy shares everything.
        Action::Document(DocumentAction::Indexed(Arc::new(self.index.clone())))
    }

    /// What is there, without a word on what is broken.
    fn listed(&self) -> Option<Action> {
        self.list().1.into_iter().next()
    }

    /// What is there, as it is told, with a line for each that is broken.
    fn list(&self) -> (Vec<Entry>, Vec<Action>) {
        let listed = self.library.as_ref().map(Library::list);
        let (entries, broken) = listed.unwrap_or_default();
        let list = DocumentAction::LibraryListed(entries.clone().into());
        let mut actions = vec![Action::Document(list)];
        actions.extend(broken.into_iter().map(|error| told(error.to_string())));
        (entries, actions)
    }
}

/// The topics of the claims that rest on a paragraph.
fn topics_of(attachment: &Attachment, dossier: &Dossier, paragraph: u32) -> Vec<Topic> {
    let passages = attachment.passages_in(paragraph);
    let claims = passages.flat_map(|id| dossier.claims_on(id));
    claims.map(|claim| claim.topic).collect::<BTreeSet<_>>().into_iter().collect()
}

fn told(message: String) -> Action {
    Action::tell(Notice::warning(message))
}

#[cfg(test)]
mod tests {
    use std::{fs, path::PathBuf};

    use super::*;
    use crate::{
        model::NoticeAction,
        text::{Hits, Query},
    };

    /// The index, how many entries, and the notices.
    type Told<'a> = (Option<&'a Index>, Option<usize>, Vec<&'a str>);

    fn read(actions: &[Action]) -> Told<'_> {
        let (mut index, mut listed, mut notices) = (None, None, Vec::new());
        for action in actions {
            match action {
                Action::Document(DocumentAction::Indexed(new)) => index = Some(&**new),
                Action::Document(DocumentAction::LibraryListed(all)) => listed = Some(all.len()),
                Action::Notice(NoticeAction::Tell(notice)) => notices.push(notice.text.as_str()),
                Action::Document(_)
                | Action::Navigate(_)
                | Action::Background(_)
                | Action::View(_)
                | Action::Notice(_)
                | Action::Filter(_)
                | Action::Matrix(_)
                | Action::Compare(_)
                | Action::Table(_)
                | Action::State(_)
                | Action::Play(_)
                | Action::Brief(_)
                | Action::Present(_)
                | Action::Export(_)
                | Action::Effect(_) => panic!("{action:?}"),
            }
        }
        (index, listed, notices)
    }

    fn search(actions: &[Action], typed: &str) -> Hits {
        read(actions).0.unwrap().search(&Query::parse(typed), 9)
    }

    /// A document of our own in a folder, as a new dossier's.
    fn job(path: &Path, text: &str) -> Job {
        fs::write(path, text).unwrap();
        let document = store::load_document(path).unwrap();
        let (dossier, attachment) = Attachment::beginning(document, PathBuf::from(path));
        let file_sha256 = Some(ContentHash::of(text.as_bytes()));
        let attachment = Arc::new(Attachment { file_sha256, ..attachment });
        Job::Keep { attachment, dossier: Arc::new(dossier) }
    }

    fn begun(root: &Path) -> (Shelves, Vec<Action>) {
        let mut shelves = Shelves::new(Some(Library::open(root)));
        let actions = shelves.carry_out(Job::Begin);
        (shelves, actions)
    }

    #[test]
    fn what_is_kept_is_found_again_at_the_next_start_with_its_countries() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("library");
        let (mut shelves, _) = begun(&root);
        let kept = shelves.carry_out(job(&folder.path().join("a.txt"), "A ferry to Peru.\n"));
        assert_eq!(read(&kept).1, Some(1));
        for actions in [kept, begun(&root).1] {
            let hits = search(&actions, "ferry");
            assert_eq!((hits.total, hits.groups.len()), (1, 1));
            let peru = CountryCode::parse("PER").unwrap();
            assert_eq!(hits.countries.get(&peru), Some(&1));
            assert_eq!(read(&actions).2, [""; 0]);
        }
    }

    #[test]
    fn an_index_that_is_damaged_or_misses_documents_is_set_right() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("library");
        let (mut shelves, _) = begun(&root);
        drop(shelves.carry_out(job(&folder.path().join("a.txt"), "A ferry.\n")));
        fs::write(root.join("index.bin"), "half").unwrap();
        assert_eq!(search(&begun(&root).1, "ferry").total, 1);

        let library = Library::open(&root);
        library.add("b.txt", b"Another ferry.\n", About::default()).unwrap();
        library.remove(&ContentHash::of(b"A ferry.\n")).unwrap();
        let hits = search(&begun(&root).1, "ferry");
        let [group] = hits.groups.as_slice() else { panic!("{hits:?}") };
        assert_eq!(group.document, ContentHash::of(b"Another ferry.\n").as_str());
    }

    #[test]
    fn what_is_removed_is_found_no_more_unless_it_is_attached() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("library");
        let (mut shelves, _) = begun(&root);
        drop(shelves.carry_out(job(&folder.path().join("a.txt"), "A ferry.\n")));
        let remove = || Job::Remove(ContentHash::of(b"A ferry.\n"));
        let actions = shelves.carry_out(remove());
        assert_eq!((read(&actions).1, search(&actions, "ferry").total), (Some(0), 1));

        drop(shelves.carry_out(job(&folder.path().join("a.txt"), "A ferry.\n")));
        let (mut later, _) = begun(&root);
        let actions = later.carry_out(remove());
        assert_eq!((read(&actions).1, search(&actions, "ferry").total), (Some(0), 0));
    }

    #[test]
    fn a_file_that_changed_since_it_was_read_is_told_of_once_and_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (mut shelves, _) = begun(&folder.path().join("library"));
        let path = folder.path().join("a.txt");
        let job = job(&path, "A ferry.\n");
        fs::write(&path, "A mole.\n").unwrap();
        let actions = shelves.carry_out(job);
        let (_, listed, notices) = read(&actions);
        assert_eq!(listed, Some(0));
        assert!(notices.len() == 1 && notices[0].contains("has changed since"), "{notices:?}");
        assert_eq!(search(&actions, "ferry").total, 1, "what is attached is searched");
    }
}
