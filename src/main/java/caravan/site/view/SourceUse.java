package caravan.site.view;

/**
 * A place where a source is used.
 *
 * @param label what is shown: a letter, a number, a title
 * @param href where it is
 * @param name what the link is called where its label says too little
 */
public record SourceUse(String label, String href, String name) implements View {
  public SourceUse {
    Checks.text(label, "label");
    Checks.href(href, "href");
    Checks.text(name, "name");
  }
}
