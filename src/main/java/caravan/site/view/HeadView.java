package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says to search engines, feed readers and social networks. Addresses are
 * absolute but for those of feeds and files. Without a base address all is empty but files.
 *
 * @param alternates the page in each language that has it, itself among them
 * @param feeds those of the sections around the page, the innermost first, and that of its language
 * @param files other forms of what the page shows
 * @param descriptions what says to programs what these files are
 * @param properties what is shown where someone shares the page
 * @param data what the page is, as JSON fit for a {@code <script>}; null for nothing
 */
public record HeadView(
    List<HeadLink> alternates,
    List<NavLink> feeds,
    List<FileLink> files,
    List<FileLink> descriptions,
    List<HeadProperty> properties,
    @Nullable Html data)
    implements View {
  /** A head that says nothing. */
  public static final HeadView NONE =
      new HeadView(List.of(), List.of(), List.of(), List.of(), List.of(), null);

  public HeadView {
    alternates = List.copyOf(alternates);
    feeds = List.copyOf(feeds);
    files = List.copyOf(files);
    descriptions = List.copyOf(descriptions);
    properties = List.copyOf(properties);
    if (data != null && data.markup().indexOf('<') >= 0) {
      throw new IllegalArgumentException("data that could end its element");
    }
  }

  /** The same for a page that can be had in other forms. */
  public HeadView with(List<FileLink> others, List<FileLink> described) {
    return new HeadView(alternates, feeds, others, described, properties, data);
  }
}
