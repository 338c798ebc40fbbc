//! Indexes generated cases with tertib or with Pagefind, and prints what it took as one line of JSON.
//!
//! `pencarian tertib|pagefind CASES FOLDER`. Peak memory is the process's, documents included, so each run is one process;
//! `bench.mjs` starts them and drives the results in a browser.

mod documents;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use pagefind::api::PagefindIndex;
use sha2::{Digest, Sha256};
use tertib::search::{self, Document};
use tertib::settings::Language;
use tertib::text::Catalog;

type Failure = Box<dyn std::error::Error>;
type Written = Vec<(String, Vec<u8>)>;

/// Clock ticks a second in which Linux counts processor time for programs.
const TICKS: u64 = 100;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [tool, cases, folder] = arguments.as_slice() else {
        return Err("pencarian tertib|pagefind CASES FOLDER".into());
    };
    let documents = documents::cases(cases.parse()?);
    let text: usize = documents
        .iter()
        .map(|d| d.title.len() + d.summary.len() + d.body.len())
        .sum();
    let (start, busy) = (Instant::now(), processor_time()?);
    let files = match tool.as_str() {
        "tertib" => tertib(&documents)?,
        "pagefind" => tokio::runtime::Runtime::new()?.block_on(pagefind(&documents))?,
        other => return Err(format!("unknown tool {other}").into()),
    };
    let (took, busy) = (start.elapsed(), processor_time()?.saturating_sub(busy));
    let peak = peak_kilobytes()?;
    let bytes: usize = files.iter().map(|(_, content)| content.len()).sum();
    let digest = digest(&files);
    write(&files, Path::new(folder))?;
    let number = &documents
        .get(documents.len() * 11 / 20)
        .ok_or("no cases")?
        .case;
    let number = &number.as_ref().ok_or("no case")?.number;
    println!(
        "{{\"cases\":{cases},\"text\":{text},\"build_ms\":{},\"processor_ms\":{},\"peak_kb\":{peak},\"files\":{},\"bytes\":{bytes},\"digest\":\"{digest}\",\"number\":\"{number}\"}}",
        took.as_millis(),
        busy.as_millis(),
        files.len()
    );
    Ok(())
}

fn tertib(documents: &[Document]) -> Result<Written, Failure> {
    let catalog = Catalog::built_in(Language::Id)?;
    Ok(search::build(documents, &catalog).into_iter().collect())
}

async fn pagefind(documents: &[Document]) -> Result<Written, Failure> {
    let mut index = PagefindIndex::new(None)?;
    for document in documents {
        let meta = [("title".to_owned(), document.title.clone())].into();
        let filters = document.facets.iter();
        let filters = filters.map(|(name, values)| ((*name).to_owned(), values.clone()));
        let content = format!(
            "{}\n{}\n{}",
            document.title, document.summary, document.body
        );
        let (url, language) = (document.url.clone(), "id".to_owned());
        index
            .add_custom_record(
                url,
                content,
                language,
                Some(meta),
                Some(filters.collect()),
                None,
            )
            .await?;
    }
    let files = index.get_files().await?;
    Ok(files
        .into_iter()
        .map(|file| {
            (
                format!("pagefind/{}", file.filename.display()),
                file.contents,
            )
        })
        .collect())
}

fn write(files: &Written, folder: &Path) -> Result<(), Failure> {
    for (path, content) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        fs::write(path, content)?;
    }
    Ok(())
}

/// One digest of all files, to see whether two runs wrote the same.
fn digest(files: &Written) -> String {
    let mut whole = Sha256::new();
    for (path, content) in files {
        whole.update(format!("{path} {}\n", content.len()));
        whole.update(content);
    }
    whole
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The most memory that the process held, as Linux counts it.
fn peak_kilobytes() -> Result<u64, Failure> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    Ok(line
        .ok_or("no VmHWM")?
        .trim_end_matches("kB")
        .trim()
        .parse()?)
}

/// Processor time of all threads so far, as Linux counts it.
fn processor_time() -> Result<Duration, Failure> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    // The second field is the program's name in brackets; user and system time are the 14th and 15th.
    let (_, after) = stat.rsplit_once(')').ok_or("no name")?;
    let fields: Vec<&str> = after.split_whitespace().collect();
    let ticks =
        |at: usize| -> Result<u64, Failure> { Ok(fields.get(at).ok_or("no time")?.parse()?) };
    Ok(Duration::from_millis(
        (ticks(11)? + ticks(12)?) * 1000 / TICKS,
    ))
}
