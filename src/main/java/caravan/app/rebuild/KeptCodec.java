package caravan.app.rebuild;

import caravan.app.pipeline.Inputs;
import caravan.app.pipeline.Summary;
import caravan.files.cache.KeptText;
import caravan.report.citation.Cite;
import caravan.report.citation.FormattedCodec;
import caravan.report.page.ListOrder;
import caravan.report.rule.PageTraits;
import caravan.site.page.SearchOutput;
import caravan.site.search.FieldLengths;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is kept of sites as bytes; those of another program have another key. Stateless. */
final class KeptCodec {
  private KeptCodec() {}

  static byte[] bytes(KeptSite site) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      KeptText.write(out, site.inputs().general());
      out.writeInt(site.inputs().files().size());
      for (Map.Entry<String, String> file : site.inputs().files().entrySet()) {
        KeptText.write(out, file.getKey());
        KeptText.write(out, file.getValue());
      }
      KeptText.write(out, site.listing());
      Summary sums = site.summary();
      out.writeInt(sums.pages());
      out.writeInt(sums.charts());
      out.writeInt(sums.tables());
      out.writeInt(sums.figures());
      out.writeInt(sums.claims());
      out.writeInt(sums.datasets());
      out.writeInt(site.pages().size());
      for (KeptPage page : site.pages()) {
        page(out, page);
      }
      messages(out, site.found());
      out.writeInt(site.datasets().size());
      for (KeptDataset dataset : site.datasets().values()) {
        dataset(out, dataset);
      }
      KeptText.write(out, site.drafts());
      out.writeInt(site.searches().size());
      for (Map.Entry<String, SearchOutput.Facts> search : site.searches().entrySet()) {
        KeptText.write(out, search.getKey());
        search(out, search.getValue());
      }
      names(out, site.making());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A site that was kept; null where the bytes are none. */
  static @Nullable KeptSite read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String general = KeptText.some(in);
      SortedMap<String, String> files = new TreeMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        String file = KeptText.some(in);
        files.put(file, KeptText.some(in));
      }
      String listing = KeptText.some(in);
      Summary sums =
          new Summary(
              in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
      List<KeptPage> pages = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        pages.add(page(in));
      }
      List<KeptMessage> found = messages(in);
      Map<String, KeptDataset> datasets = new TreeMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        KeptDataset dataset = dataset(in);
        datasets.put(dataset.id(), dataset);
      }
      Set<String> drafts = Set.copyOf(KeptText.list(in));
      Map<String, SearchOutput.Facts> searches = new HashMap<>();
      for (int i = in.readInt(); i > 0; i--) {
        String language = KeptText.some(in);
        searches.put(language, search(in));
      }
      return new KeptSite(
          new Inputs(general, files),
          listing,
          sums,
          pages,
          found,
          datasets,
          drafts,
          searches,
          names(in));
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static void page(DataOutputStream out, KeptPage page) throws IOException {
    KeptPage.Head head = page.head();
    KeptText.write(out, head.language());
    KeptText.write(out, head.name());
    out.writeInt(head.rank());
    KeptText.write(out, head.file());
    KeptText.write(out, head.title());
    KeptText.write(out, head.linkTitle());
    KeptText.write(out, head.description());
    date(out, head.date());
    date(out, head.lastmod());
    out.writeBoolean(head.isOutdated());
    out.writeInt(head.weight());
    KeptText.write(out, head.list() == null ? null : head.list().name());
    KeptText.write(out, head.slug());
    KeptText.write(out, head.authors());
    out.writeBoolean(page.isMade());
    KeptText.write(out, page.headings());
    KeptText.write(out, page.charts());
    KeptText.write(out, page.tables());
    PageTraits traits = page.traits();
    KeptText.write(out, traits.front());
    KeptText.write(out, traits.exhibits());
    KeptText.write(out, traits.sources());
    KeptText.write(out, traits.together());
    KeptText.write(out, traits.stated());
    out.writeInt(page.figures());
    out.writeInt(page.claims());
    out.writeInt(page.cites().size());
    for (Cite cite : page.cites()) {
      FormattedCodec.cite(out, cite);
    }
    messages(out, page.found());
    names(out, page.datasets());
  }

  private static KeptPage page(DataInputStream in) throws IOException {
    KeptPage.Head head =
        new KeptPage.Head(
            KeptText.some(in),
            KeptText.some(in),
            in.readInt(),
            KeptText.some(in),
            KeptText.some(in),
            KeptText.read(in),
            KeptText.read(in),
            date(in),
            date(in),
            in.readBoolean(),
            in.readInt(),
            order(in),
            KeptText.read(in),
            KeptText.list(in));
    boolean isMade = in.readBoolean();
    List<String> headings = KeptText.list(in);
    List<String> charts = KeptText.list(in);
    List<String> tables = KeptText.list(in);
    PageTraits traits =
        new PageTraits(
            KeptText.some(in),
            KeptText.some(in),
            KeptText.some(in),
            KeptText.some(in),
            KeptText.some(in));
    int figures = in.readInt();
    int claims = in.readInt();
    Set<Cite> cites = new HashSet<>();
    for (int i = in.readInt(); i > 0; i--) {
      cites.add(FormattedCodec.cite(in));
    }
    return new KeptPage(
        head,
        isMade,
        headings,
        charts,
        tables,
        traits,
        figures,
        claims,
        cites,
        messages(in),
        names(in));
  }

  private static void dataset(DataOutputStream out, KeptDataset dataset) throws IOException {
    KeptText.write(out, dataset.id());
    KeptText.write(out, dataset.paths());
    out.writeBoolean(dataset.isAsked());
    KeptText.write(out, dataset.traits());
  }

  private static KeptDataset dataset(DataInputStream in) throws IOException {
    String id = KeptText.some(in);
    Set<String> paths = Set.copyOf(KeptText.list(in));
    boolean isAsked = in.readBoolean();
    String traits = KeptText.some(in);
    return new KeptDataset(id, paths, isAsked, traits);
  }

  private static void search(DataOutputStream out, SearchOutput.Facts facts) throws IOException {
    FieldLengths lengths = facts.lengths();
    out.writeInt(lengths.places());
    out.writeLong(lengths.title());
    out.writeLong(lengths.text());
    out.writeLong(lengths.context());
    out.writeInt(facts.places().size());
    for (int places : facts.places()) {
      out.writeInt(places);
    }
  }

  private static SearchOutput.Facts search(DataInputStream in) throws IOException {
    FieldLengths lengths =
        new FieldLengths(in.readInt(), in.readLong(), in.readLong(), in.readLong());
    List<Integer> places = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      places.add(in.readInt());
    }
    return new SearchOutput.Facts(lengths, places);
  }

  private static void messages(DataOutputStream out, List<KeptMessage> messages)
      throws IOException {
    out.writeInt(messages.size());
    for (KeptMessage message : messages) {
      KeptText.write(out, message.text());
      KeptText.write(out, message.files());
    }
  }

  private static List<KeptMessage> messages(DataInputStream in) throws IOException {
    List<KeptMessage> messages = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      String text = KeptText.some(in);
      messages.add(new KeptMessage(text, Set.copyOf(KeptText.list(in))));
    }
    return messages;
  }

  private static @Nullable ListOrder order(DataInputStream in) throws IOException {
    String name = KeptText.read(in);
    return name == null ? null : ListOrder.valueOf(name);
  }

  private static void date(DataOutputStream out, @Nullable LocalDate date) throws IOException {
    out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
  }

  private static @Nullable LocalDate date(DataInputStream in) throws IOException {
    long day = in.readLong();
    return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
  }

  private static void names(DataOutputStream out, @Nullable Set<String> names) throws IOException {
    out.writeBoolean(names == null);
    if (names != null) {
      KeptText.write(out, names);
    }
  }

  private static @Nullable Set<String> names(DataInputStream in) throws IOException {
    return in.readBoolean() ? null : Set.copyOf(KeptText.list(in));
  }
}
