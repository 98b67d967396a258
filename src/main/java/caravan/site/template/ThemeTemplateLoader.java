package caravan.site.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives FreeMarker the template files of a {@link Theme}, as strict UTF-8. */
final class ThemeTemplateLoader implements TemplateLoader {
  private final Theme theme;

  ThemeTemplateLoader(Theme theme) {
    this.theme = theme;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return theme.read(name).map(bytes -> new Source(name, bytes)).orElse(null);
  }

  @Override
  public long getLastModified(Object source) {
    return -1; // not known, and not needed: a template is read once
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    Source file = (Source) source;
    try {
      // Not the decoder that FreeMarker would use: it hides broken text behind U+FFFD.
      return new StringReader(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new TemplateFault("is not UTF-8 text", file.name, 0, 0, e);
    }
  }

  @Override
  public void closeTemplateSource(Object source) {
    // nothing is open
  }

  private static final class Source {
    final String name;
    final byte[] bytes;

    Source(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }
}
