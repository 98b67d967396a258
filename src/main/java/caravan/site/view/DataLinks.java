package caravan.site.view;

import java.util.List;

/**
 * Where the data of a chart or table can be had.
 *
 * @param csvHref a file with exactly what is shown
 * @param datasets the pages of the datasets that it draws on
 * @param citation how to cite it, plain text
 */
public record DataLinks(String csvHref, List<NavLink> datasets, String citation) implements View {
  public DataLinks {
    Checks.href(csvHref, "csvHref");
    datasets = List.copyOf(datasets);
    Checks.text(citation, "citation");
  }
}
