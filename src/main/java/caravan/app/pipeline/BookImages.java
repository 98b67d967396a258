package caravan.app.pipeline;

import caravan.report.resolved.Asset;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.text.diagnostic.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The images that documents of several pages hold. */
final class BookImages {
  private BookImages() {}

  /** The images that pages show, by the path that they have in the site. */
  static Map<String, byte[]> of(List<ResolvedPage> pages, ResolvedSite site, Project project) {
    Set<String> shown =
        pages.stream()
            .flatMap(page -> page.body().resolved().stream())
            .filter(Resolved.OfImage.class::isInstance)
            .map(image -> ((Resolved.OfImage) image).path())
            .collect(Collectors.toSet());
    Map<String, byte[]> images = new TreeMap<>();
    // What is wrong with a file is told where it is copied to the site.
    ReportFiles files = new ReportFiles(project.root(), new Diagnostics());
    for (Asset asset : site.assets()) {
      byte[] bytes = shown.contains(asset.outputPath()) ? files.asset(asset.path()) : null;
      if (bytes != null) {
        images.put(asset.outputPath(), bytes);
      }
    }
    return images;
  }
}
