package caravan.site.view;

import java.util.List;

/**
 * The observations of a dataset that a book uses.
 *
 * @param title of the dataset, plain text
 * @param name as expressions name it
 * @param series those of which the book uses observations, in the order of the data
 */
public record BookDataset(String title, String name, List<BookSeries> series) implements View {
  public BookDataset {
    Checks.text(title, "title");
    Checks.text(name, "name");
    series = List.copyOf(series);
  }
}
