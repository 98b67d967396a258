package caravan.site.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of worksheets, with what its properties say.
 *
 * @param creator null where nobody is named
 * @param description null for none
 * @param language a BCP 47 tag
 * @param date of the data; null where it isn't known
 * @param rightToLeft whether columns run from right to left
 * @param sheets in their order, at least one
 */
public record Workbook(
    String title,
    @Nullable String creator,
    @Nullable String description,
    String language,
    @Nullable LocalDate date,
    boolean rightToLeft,
    List<Sheet> sheets) {
  public Workbook {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(language, "language");
    sheets = List.copyOf(sheets);
    if (sheets.isEmpty()) {
      throw new IllegalArgumentException("a workbook has a sheet");
    }
  }
}
