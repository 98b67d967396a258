package caravan.site.page;

import caravan.language.number.DateWriter;
import caravan.model.data.Dataset;
import caravan.report.page.FrontMatter;
import caravan.report.resolve.DatasetPaths;
import caravan.report.resolve.ExhibitPaths;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.ResolvedPage;
import caravan.site.part.Addresses;
import caravan.site.part.Messages;
import caravan.site.view.DataLinks;
import caravan.site.view.NavLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the data of a page's charts and tables can be had, and how to cite them. Thread-safe. */
public final class DataLinkViews {
  private final Shell shell;
  private final ResolvedPage page;
  private final Addresses addresses;
  private final DateWriter dates;

  public DataLinkViews(Shell shell, ResolvedPage page, Addresses addresses, DateWriter dates) {
    this.shell = shell;
    this.page = page;
    this.addresses = addresses;
    this.dates = dates;
  }

  public DataLinks of(Exhibit exhibit) {
    String code = page.page().language();
    List<NavLink> datasets =
        exhibit.used().stream()
            .map(used -> shell.site().data().datasets().get(used.observation().dataset()))
            .filter(Objects::nonNull)
            .map(dataset -> (Dataset) dataset)
            .distinct()
            .map(
                dataset ->
                    new NavLink(
                        dataset.title().any(code),
                        addresses.to(code + "/" + DatasetPaths.page(dataset.id()))))
            .toList();
    String csv = ExhibitPaths.csv(page.page(), exhibit.id().text());
    return new DataLinks(addresses.to(csv), datasets, citation(exhibit));
  }

  private String citation(Exhibit exhibit) {
    String code = page.page().language();
    Messages words = shell.words(code);
    List<String> parts = new ArrayList<>();
    if (shell.site().config().publisher() != null) {
      parts.add(shell.site().config().publisher().any(code));
    }
    parts.add(words.text("citeTitle", "title", exhibit.title().plain()));
    String report = shell.site().config().title().any(code);
    parts.add(page.plainTitle());
    if (!report.equals(page.plainTitle())) {
      parts.add(report);
    }
    FrontMatter front = page.page().frontMatter();
    LocalDate date = front.changed();
    if (date != null) {
      parts.add(dates.date(date));
    }
    String address = shell.canonical(page.page().outputPath());
    if (address != null) {
      parts.add(exhibit == null ? address : address + "#" + Addresses.encoded(exhibit.id().text()));
    }
    return joined(parts, words.text("citeSeparator"));
  }

  /** Parts with a separator between them; a part that ends in its sign gets no second one. */
  static String joined(List<String> parts, String separator) {
    String sign = separator.strip();
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (!text.isEmpty()) {
        boolean signed = !sign.isEmpty() && text.toString().endsWith(sign);
        text.append(signed ? separator.replace(sign, "") : separator);
      }
      text.append(part);
    }
    return text.toString();
  }
}
