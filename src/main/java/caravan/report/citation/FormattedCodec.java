package caravan.report.citation;

import caravan.files.cache.KeptText;
import caravan.model.data.PersonName;
import caravan.model.data.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Requests and what came of them as bytes, to be kept from run to run. */
public final class FormattedCodec {
  private FormattedCodec() {}

  /** All that the answer to a request depends on, but for the program. */
  public static byte[] bytes(CitationRequest request) {
    return written(
        out -> {
          KeptText.write(out, request.language());
          KeptText.write(out, request.style().name());
          KeptText.write(out, request.style().csl());
          KeptText.write(out, request.style().words());
          KeptText.write(out, request.style().locale());
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
    KeptText.write(out, source.id());
    KeptText.write(out, source.type());
    KeptText.write(out, source.title());
    names(out, source.authors());
    names(out, source.editors());
    KeptText.write(out, source.container());
    KeptText.write(out, source.publisher());
    KeptText.write(out, source.issued());
    KeptText.write(out, source.url());
    KeptText.write(out, source.accessed());
    KeptText.write(out, source.language());
    out.writeInt(source.people().size());
    for (Map.Entry<String, List<PersonName>> entry : source.people().entrySet()) {
      KeptText.write(out, entry.getKey());
      names(out, entry.getValue());
    }
    out.writeInt(source.variables().size());
    for (Map.Entry<String, String> variable : source.variables().entrySet()) {
      KeptText.write(out, variable.getKey());
      KeptText.write(out, variable.getValue());
    }
  }

  private static void names(DataOutputStream out, List<PersonName> names) throws IOException {
    out.writeInt(names.size());
    for (PersonName name : names) {
      KeptText.write(out, name.family());
      KeptText.write(out, name.given());
      KeptText.write(out, name.particle());
      KeptText.write(out, name.dropped());
      KeptText.write(out, name.suffix());
      out.writeBoolean(name.institution());
    }
  }

  /** Writes a mention of a source among other things that are kept. */
  public static void cite(DataOutputStream out, Cite cite) throws IOException {
    KeptText.write(out, cite.id());
    KeptText.write(out, cite.locator() == null ? null : cite.locator().kind().name());
    KeptText.write(out, cite.locator() == null ? null : cite.locator().value());
  }

  /** An answer. */
  public static byte[] bytes(FormattedSources sources) {
    return written(
        out -> {
          KeptText.write(out, sources.brackets().open());
          KeptText.write(out, sources.brackets().close());
          KeptText.write(out, sources.brackets().between());
          out.writeInt(sources.entries().size());
          for (Map.Entry<String, List<EntryRun>> entry : sources.entries().entrySet()) {
            KeptText.write(out, entry.getKey());
            runs(out, entry.getValue());
          }
          out.writeInt(sources.mentions().size());
          for (Map.Entry<Cite, Mention> mention : sources.mentions().entrySet()) {
            cite(out, mention.getKey());
            KeptText.write(out, mention.getValue().text());
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
          new FormattedSources.Brackets(KeptText.some(in), KeptText.some(in), KeptText.some(in));
      Map<String, List<EntryRun>> entries = new LinkedHashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        String id = KeptText.some(in);
        entries.put(id, runs(in));
      }
      Map<Cite, Mention> mentions = new LinkedHashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        Cite cite = cite(in);
        String text = KeptText.some(in);
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
      KeptText.write(out, run.text());
      out.writeInt(run.looks().size());
      for (EntryRun.Look look : run.looks()) {
        KeptText.write(out, look.name());
      }
      KeptText.write(out, run.role().name());
      KeptText.write(out, run.address());
      KeptText.write(out, run.language());
    }
  }

  private static List<EntryRun> runs(DataInputStream in) throws IOException {
    List<EntryRun> runs = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      String text = KeptText.some(in);
      Set<EntryRun.Look> looks = new HashSet<>();
      for (int j = in.readInt(); j > 0; j--) {
        looks.add(EntryRun.Look.valueOf(KeptText.some(in)));
      }
      EntryRun.Role role = EntryRun.Role.valueOf(KeptText.some(in));
      runs.add(new EntryRun(text, looks, role, KeptText.read(in), KeptText.read(in)));
    }
    return runs;
  }

  /** A mention of a source that was written. */
  public static Cite cite(DataInputStream in) throws IOException {
    String id = KeptText.some(in);
    String kind = KeptText.read(in);
    String value = KeptText.read(in);
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
}
