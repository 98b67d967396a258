package caravan.site.view;

/**
 * How a figure of the text is linked to its note. The text of the figure stands in the link.
 *
 * @param id of the figure on the page
 * @param href its note
 * @param number of the note, for paper, where a link leads nowhere
 * @param claim whether words say it, rather than a number
 * @param provisional true if an observation behind it may still be revised
 */
public record FigureLink(String id, String href, int number, boolean claim, boolean provisional)
    implements View {
  public FigureLink {
    Checks.id(id, "id");
    Checks.href(href, "href");
  }
}
