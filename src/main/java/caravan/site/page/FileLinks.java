package caravan.site.page;

import caravan.language.registry.Language;
import caravan.model.data.Dataset;
import caravan.model.data.Unit;
import caravan.site.dataset.DataFile;
import caravan.site.dataset.DataForms;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.FileLink;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Files to take along, as pages of a language offer them. Thread-safe. */
final class FileLinks {
  private static final int KILO = 1_000;
  private static final int MEGA = 1_000_000;

  private final DataForms forms;
  private final Language language;
  private final Messages words;

  FileLinks(DataForms forms, Language language, Messages words) {
    this.forms = forms;
    this.language = language;
    this.words = words;
  }

  /**
   * The files of a dataset.
   *
   * @param holdsData whether those that hold it are meant; false for those that describe them
   */
  List<FileLink> of(Dataset dataset, boolean holdsData, Addresses addresses) {
    return of(dataset, holdsData).stream().map(file -> link(file, addresses)).toList();
  }

  /** The same, as files. */
  List<DataFile> of(Dataset dataset, boolean holdsData) {
    return forms.files(dataset, language.code()).stream()
        .filter(file -> file.form().holdsData() == holdsData)
        .toList();
  }

  private FileLink link(DataFile file, Addresses addresses) {
    return new FileLink(
        file.form().label(), addresses.to(file.path()), file.form().mediaType(), size(file.size()));
  }

  /** What describes all datasets. */
  List<FileLink> descriptions(Addresses addresses) {
    List<FileLink> links = new ArrayList<>();
    forms
        .descriptions()
        .forEach(
            (name, path) ->
                links.add(
                    new FileLink(
                        name,
                        addresses.to(path),
                        path.endsWith(".jsonld") ? "application/ld+json" : "application/json",
                        "")));
    return links;
  }

  private String size(int bytes) {
    if (bytes < KILO) {
      return text("fileBytes", bytes, 1, 0);
    }
    // Rounded up to a thousand, 999.6 kB would be 1,000 kB.
    return bytes < MEGA - KILO / 2
        ? text("fileKilobytes", bytes, KILO, 0)
        : text("fileMegabytes", bytes, MEGA, 1);
  }

  private String text(String key, int bytes, int unit, int decimals) {
    BigDecimal number =
        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit), decimals, RoundingMode.HALF_UP);
    return words.text(key, "number", language.numberWriter().full(number, Unit.NUMBER, decimals));
  }
}
