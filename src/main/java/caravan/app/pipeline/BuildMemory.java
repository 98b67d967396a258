package caravan.app.pipeline;

import caravan.language.registry.Languages;
import caravan.model.data.Bibliography;
import caravan.model.data.CodeLists;
import caravan.model.data.Dataset;
import caravan.model.data.Units;
import caravan.model.edition.Edition;
import caravan.text.yaml.YamlNode;
import java.util.Optional;

/**
 * What the stages made of the files of a report, for the next time that it is read.
 *
 * @param files that are texts
 */
public record BuildMemory(
    KnownFiles files,
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
  public BuildMemory() {
    this(new KnownFiles(true), new Memo<>(), new Memo<>(), new Memo<>());
  }

  private BuildMemory(
      KnownFiles files,
      Memo<Optional<YamlNode>> yaml,
      Memo<Optional<Dataset>> datasets,
      Memo<Optional<Edition>> editions) {
    this(
        files,
        yaml,
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        new Memo<>(),
        datasets,
        editions,
        new Memo<>(),
        new MadePages(),
        new ResolvedPages());
  }

  /** For a report that is read once: what files were read from is let go. */
  public static BuildMemory once() {
    return new BuildMemory(new KnownFiles(false), Memo.none(), Memo.none(), Memo.none());
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
