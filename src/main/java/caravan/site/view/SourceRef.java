package caravan.site.view;

/**
 * A short mention of a source under a chart.
 *
 * @param label plain text, for instance "CGTN 2025"
 * @param href its entry in the page's list of sources, or its address
 */
public record SourceRef(String label, String href) implements View {
  public SourceRef {
    Checks.text(label, "label");
    Checks.href(href, "href");
  }
}
