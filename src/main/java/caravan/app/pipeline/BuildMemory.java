package caravan.app.pipeline;

import caravan.language.registry.Languages;
import caravan.model.data.Bibliography;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.Units;
import caravan.model.edition.Edition;
import caravan.text.source.SourceFile;
import caravan.text.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the stages made of the files of a report, for the next time that it is read.
 *
 * @param files by path; for the one thread that loads
 */
public record BuildMemory(
    Map<String, KnownFile> files,
    Memo<Optional<YamlNode>> yaml,
    Memo<CodeLists> codeLists,
    Memo<Units> units,
    Memo<Languages> languages,
    Memo<Bibliography> bibliography,
    Memo<Optional<Dataset>> datasets,
    Memo<Optional<Edition>> editions,
    Memo<ReadPage> pages,
    MadePages made,
    ResolvedPages resolved) {
  /** A file whose bytes are text, and that text. */
  record KnownFile(byte[] bytes, SourceFile file) {}

  public BuildMemory() {
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
        new MadePages(),
        new ResolvedPages());
  }

  /** To be called when the whole report was read: what is no part of it any more is forgotten. */
  public void forgetUnused() {
    yaml.forgetUnused();
    datasets.forgetUnused();
    editions.forgetUnused();
    pages.forgetUnused();
    resolved.forgetUnused();
  }
}
