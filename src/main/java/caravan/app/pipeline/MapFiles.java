package caravan.app.pipeline;

import caravan.chart.map.MapAreas;
import caravan.chart.type.ChartTypes;
import caravan.report.page.MapsConfig;
import caravan.report.page.OutlinesReader;
import caravan.report.resolve.MapChoice;
import caravan.report.resolve.MapChoice.Outlines;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import java.util.Objects;
import java.util.Set;

/**
 * The outlines of a report's own maps.
 *
 * @param paths of all files of the report
 * @param unread takes the path of a file that can't be read
 */
record MapFiles(Set<String> paths, ReportFiles files, Set<String> unread, Diagnostics out) {
  /** How maps are drawn; none where the file can't be read, which is reported. */
  MapChoice read(MapsConfig config) {
    if (!config.drawn()) {
      return MapChoice.of(Outlines.NONE);
    }
    String path = config.path();
    if (path == null) {
      return MapChoice.of(Outlines.PROGRAM);
    }
    if (!paths.contains(path)) {
      out.error(
          Code.MISSING_FILE,
          Objects.requireNonNull(config.outlines()).span(),
          "the file " + path + " is not there",
          "put the outlines of the areas there, or leave out \"outlines\"");
      return MapChoice.of(Outlines.UNREAD);
    }
    SourceFile file = files.text(path);
    MapAreas areas = file == null ? null : OutlinesReader.read(file, config.property(), out);
    if (areas == null) {
      unread.add(path);
      return MapChoice.of(Outlines.UNREAD);
    }
    return new MapChoice(Outlines.REPORT, ChartTypes.mapOf(areas));
  }
}
