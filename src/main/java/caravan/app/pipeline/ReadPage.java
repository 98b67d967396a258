package caravan.app.pipeline;

import caravan.report.each.TakenTexts;
import caravan.report.page.Braces;
import caravan.report.page.Page;
import caravan.report.page.PageReader;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of pages, read without the data.
 *
 * @param braces what may stand in its braces
 * @param page the page that it is; empty where it could not be read, and where it takes the data to
 *     say what stands in its braces
 */
public record ReadPage(
    LoadedSite.PageFile file, PageReader.Parts parts, Braces braces, Optional<Page> page) {
  /** Whether it takes more than the file to say what its pages are. */
  boolean isMade() {
    return braces.areUsed() || TakenTexts.mayBeIn(file.file());
  }

  public ReadPage {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(parts, "parts");
    Objects.requireNonNull(braces, "braces");
    Objects.requireNonNull(page, "page");
  }
}
