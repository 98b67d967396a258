package caravan.app.rebuild;

import caravan.app.pipeline.BuildMemory;
import caravan.app.pipeline.Inputs;
import caravan.app.pipeline.KeptSites;
import caravan.app.pipeline.Summary;
import caravan.model.data.Dataset;
import caravan.model.data.LockTable;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.report.rule.DatasetTraits;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From a site that was built to what is kept of it. Stateless. */
final class SiteRecords {
  private SiteRecords() {}

  static KeptSite of(KeptSites.Built built, Inputs inputs, List<Diagnostic> told) {
    ResolvedSite site = built.site();
    Set<KeptMessage> others = new LinkedHashSet<>();
    told.forEach(one -> others.add(KeptMessage.of(one)));
    Set<KeptMessage> all = Set.copyOf(others);
    List<KeptPage> pages = new ArrayList<>();
    for (ResolvedPage page : site.pages()) {
      String path = page.page().path();
      Set<KeptMessage> own = found(page, built.memory());
      own.retainAll(all);
      others.removeAll(own);
      Set<String> datasets = built.memory().resolved().datasets(path);
      pages.add(KeptPages.of(page, List.copyOf(own), datasets));
    }
    Map<String, KeptDataset> data = new TreeMap<>();
    site.data().datasets().forEach((id, dataset) -> data.put(id, of(dataset)));
    return new KeptSite(
        inputs,
        built.listing(),
        Summary.of(site),
        pages,
        List.copyOf(others),
        data,
        built.parsed().drafts(),
        built.pieces().searches(),
        built.memory().made().datasets());
  }

  /** What was told of a page when it was read and looked up. */
  static Set<KeptMessage> found(ResolvedPage page, BuildMemory memory) {
    Set<KeptMessage> found = new LinkedHashSet<>();
    Stream.of(
            memory.pages().last(page.page().file().path()),
            memory.resolved().last(page.page().path()))
        .filter(Objects::nonNull)
        .flatMap(checked -> checked.diagnostics().stream())
        .forEach(one -> found.add(KeptMessage.of(one)));
    return found;
  }

  /** What is kept of a dataset. */
  static KeptDataset of(Dataset dataset) {
    Set<String> paths = dataset.files().stream().map(SourceFile::path).collect(Collectors.toSet());
    return new KeptDataset(
        dataset.id(),
        paths,
        paths.contains(LockTable.path(dataset.id())),
        DatasetTraits.of(dataset));
  }
}
