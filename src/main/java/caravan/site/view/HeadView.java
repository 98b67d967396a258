package caravan.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page says to search engines, feed readers and social networks. Addresses are
 * absolute but for the feed's. Without a base address all of it is empty.
 *
 * @param alternates the page in each language that has it, itself among them
 * @param feed the feed of the page's language; null for none
 * @param properties what is shown where someone shares the page
 * @param data what the page is, as JSON fit for a {@code <script>}; null for nothing
 */
public record HeadView(
    List<HeadLink> alternates,
    @Nullable NavLink feed,
    List<HeadProperty> properties,
    @Nullable Html data)
    implements View {
  /** A head that says nothing. */
  public static final HeadView NONE = new HeadView(List.of(), null, List.of(), null);

  public HeadView {
    alternates = List.copyOf(alternates);
    properties = List.copyOf(properties);
    if (data != null && data.markup().indexOf('<') >= 0) {
      throw new IllegalArgumentException("data that could end its element");
    }
  }
}
