package caravan.app.rebuild;

import caravan.app.pipeline.Inputs;
import caravan.app.pipeline.KeptSites;
import caravan.app.pipeline.Summary;
import caravan.model.data.Dataset;
import caravan.model.data.LockTable;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.report.rule.DatasetTraits;
import caravan.site.dataset.DataFile;
import caravan.text.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From a site that was built to what is kept of it. Stateless. */
final class SiteRecords {
  private SiteRecords() {}

  static KeptSite of(KeptSites.Built built, Inputs inputs, String listing) {
    ResolvedSite site = built.site();
    List<KeptPage> pages = new ArrayList<>();
    for (ResolvedPage page : site.pages()) {
      pages.add(KeptPages.of(page, built.memory().resolved().asked(page.page().path())));
    }
    Map<String, KeptDataset> datasets = new TreeMap<>();
    site.data().datasets().forEach((id, dataset) -> datasets.put(id, of(dataset, built)));
    return new KeptSite(
        inputs,
        listing,
        Summary.of(site),
        pages,
        datasets,
        built.parsed().drafts(),
        built.pieces().searches(),
        built.memory().made().datasets());
  }

  private static KeptDataset of(Dataset dataset, KeptSites.Built built) {
    List<DataFile> files = new ArrayList<>();
    for (String language : built.site().config().languages()) {
      files.addAll(built.pieces().forms().files(dataset, language));
    }
    return of(dataset, files);
  }

  /** What is kept of a dataset with its files. */
  static KeptDataset of(Dataset dataset, List<DataFile> files) {
    Set<String> paths = dataset.files().stream().map(SourceFile::path).collect(Collectors.toSet());
    return new KeptDataset(
        dataset.id(),
        paths,
        paths.contains(LockTable.path(dataset.id())),
        DatasetTraits.of(dataset),
        files);
  }
}
