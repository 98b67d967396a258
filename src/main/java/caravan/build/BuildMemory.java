package caravan.build;

import caravan.data.Bibliography;
import caravan.data.CodeLists;
import caravan.data.Dataset;
import caravan.data.Units;
import caravan.edition.Edition;
import caravan.language.Languages;
import caravan.page.Page;
import caravan.source.SourceFile;
import caravan.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the stages made of the files of a report, for the next time that it is read.
 *
 * @param files by path; for the one thread that loads
 */
record BuildMemory(
    Map<String, KnownFile> files,
    Memo<Optional<YamlNode>> yaml,
    Memo<CodeLists> codeLists,
    Memo<Units> units,
    Memo<Languages> languages,
    Memo<Bibliography> bibliography,
    Memo<Optional<Dataset>> datasets,
    Memo<Optional<Edition>> editions,
    Memo<Optional<Page>> pages,
    ResolvedPages resolved) {
  /** A file whose bytes are text, and that text. */
  record KnownFile(byte[] bytes, SourceFile file) {}

  BuildMemory() {
    this(
        new HashMap<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new ResolvedPages());
  }

  /** To be called when the whole report was read: what is no part of it any more is forgotten. */
  void forgetUnused() {
    yaml.forgetUnused();
    datasets.forgetUnused();
    editions.forgetUnused();
    pages.forgetUnused();
    resolved.forgetUnused();
  }
}
