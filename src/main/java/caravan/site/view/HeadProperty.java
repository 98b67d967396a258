package caravan.site.view;

/**
 * A {@code <meta>} element.
 *
 * @param key such as {@code og:title}
 * @param content plain text
 * @param named whether the key stands in {@code name}; else in {@code property}
 */
public record HeadProperty(String key, String content, boolean named) implements View {
  public HeadProperty {
    Checks.text(key, "key");
    Checks.text(content, "content");
  }
}
