package caravan.report.citation;

import caravan.model.data.PersonName;
import caravan.model.data.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests and what came of them as bytes, to be kept from run to run. */
public final class FormattedCodec {
  private FormattedCodec() {}

  /** All that the answer to a request depends on, but for the program. */
  public static byte[] bytes(CitationRequest request) {
    return written(
        out -> {
          text(out, request.language());
          text(out, request.style().name());
          text(out, request.style().csl());
          text(out, request.style().words());
          text(out, request.style().locale());
          out.writeBoolean(request.listed());
          out.writeInt(request.sources().size());
          for (Source source : request.sources()) {
            source(out, source);
          }
          out.writeInt(request.cites().size());
          for (Cite cite : request.cites()) {
            cite(out, cite);
          }
        });
  }

  private static void source(DataOutputStream out, Source source) throws IOException {
    text(out, source.id());
    text(out, source.type());
    text(out, source.title());
    names(out, source.authors());
    names(out, source.editors());
    text(out, source.container());
    text(out, source.publisher());
    text(out, source.issued());
    text(out, source.url());
    text(out, source.accessed());
    text(out, source.language());
    out.writeInt(source.people().size());
    for (Map.Entry<String, List<PersonName>> entry : source.people().entrySet()) {
      text(out, entry.getKey());
      names(out, entry.getValue());
    }
    out.writeInt(source.variables().size());
    for (Map.Entry<String, String> variable : source.variables().entrySet()) {
      text(out, variable.getKey());
      text(out, variable.getValue());
    }
  }

  private static void names(DataOutputStream out, List<PersonName> names) throws IOException {
    out.writeInt(names.size());
    for (PersonName name : names) {
      text(out, name.family());
      text(out, name.given());
      text(out, name.particle());
      text(out, name.dropped());
      text(out, name.suffix());
      out.writeBoolean(name.institution());
    }
  }

  private static void cite(DataOutputStream out, Cite cite) throws IOException {
    text(out, cite.id());
    text(out, cite.locator() == null ? null : cite.locator().kind().name());
    text(out, cite.locator() == null ? null : cite.locator().value());
  }

  /** An answer. */
  public static byte[] bytes(FormattedSources sources) {
    return written(
        out -> {
          text(out, sources.brackets().open());
          text(out, sources.brackets().close());
          text(out, sources.brackets().between());
          out.writeInt(sources.entries().size());
          for (Map.Entry<String, List<EntryRun>> entry : sources.entries().entrySet()) {
            text(out, entry.getKey());
            runs(out, entry.getValue());
          }
          out.writeInt(sources.mentions().size());
          for (Map.Entry<Cite, Mention> mention : sources.mentions().entrySet()) {
            cite(out, mention.getKey());
            text(out, mention.getValue().text());
            out.writeInt(mention.getValue().yearAt());
          }
        });
  }

  /**
   * An answer that was kept.
   *
   * @throws UncheckedIOException if the bytes are none
   */
  public static FormattedSources read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      FormattedSources.Brackets brackets =
          new FormattedSources.Brackets(some(in), some(in), some(in));
      Map<String, List<EntryRun>> entries = new LinkedHashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        String id = some(in);
        entries.put(id, runs(in));
      }
      Map<Cite, Mention> mentions = new LinkedHashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        Cite cite = cite(in);
        String text = some(in);
        mentions.put(cite, new Mention(text, in.readInt()));
      }
      return new FormattedSources(brackets, entries, mentions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void runs(DataOutputStream out, List<EntryRun> runs) throws IOException {
    out.writeInt(runs.size());
    for (EntryRun run : runs) {
      text(out, run.text());
      out.writeInt(run.looks().size());
      for (EntryRun.Look look : run.looks()) {
        text(out, look.name());
      }
      text(out, run.role().name());
      text(out, run.address());
      text(out, run.language());
    }
  }

  private static List<EntryRun> runs(DataInputStream in) throws IOException {
    List<EntryRun> runs = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      String text = some(in);
      Set<EntryRun.Look> looks = new HashSet<>();
      for (int j = in.readInt(); j > 0; j--) {
        looks.add(EntryRun.Look.valueOf(some(in)));
      }
      EntryRun.Role role = EntryRun.Role.valueOf(some(in));
      runs.add(new EntryRun(text, looks, role, text(in), text(in)));
    }
    return runs;
  }

  private static Cite cite(DataInputStream in) throws IOException {
    String id = some(in);
    String kind = text(in);
    String value = text(in);
    return kind == null || value == null
        ? Cite.of(id)
        : new Cite(id, new Locator(Locator.Kind.valueOf(kind), value));
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      return null;
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("too short");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String some(DataInputStream in) throws IOException {
    String text = text(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }
}
