package caravan.app.pipeline;

import caravan.report.each.LatestUnnamed;
import caravan.report.page.Braces;
import caravan.report.page.Contents;
import caravan.report.page.Page;
import caravan.report.page.PageReader;
import caravan.report.page.Wording;
import caravan.text.diagnostic.Checked;
import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.source.SourceFile;
import caravan.text.source.SourceText;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses the pages of a report. */
public final class SiteParser {
  private static final Set<Code> UNREADABLE = EnumSet.of(Code.TOO_DEEP, Code.TOO_LARGE);

  /** Stands for what is in braces in an address, which else could not be one. */
  private static final Wording UNWORDED =
      (text, place) ->
          place == Wording.Place.CODE && text.text().indexOf('{') >= 0
              ? SourceText.mapped("x", text.file(), new int[] {text.origin(0), text.origin(0)})
              : text;

  private SiteParser() {}

  public static Checked<ParsedSite> parse(LoadedSite site, BuildMemory memory, Workers workers) {
    Diagnostics out = new Diagnostics();
    List<ReadPage> read = read(site, memory, workers, out);
    List<Page> pages = new ArrayList<>();
    read.stream().flatMap(one -> one.page().stream()).forEach(pages::add);
    MadePages.Made made = memory.made().of(site, read, written(read), workers);
    out.addAll(made.found());
    pages.addAll(made.pages());
    Set<String> unread = new TreeSet<>(site.unread().paths());
    site.pageFiles().forEach(page -> unread.add(page.file().path()));
    pages.forEach(page -> unread.remove(page.file().path()));
    unread.addAll(made.unmade());
    unused(site, made.taken(), out);
    Set<String> drafts = new TreeSet<>();
    pages.stream()
        .filter(page -> page.frontMatter().draft())
        .forEach(page -> drafts.addAll(List.of(page.path(), page.file().path())));
    pages.removeIf(page -> page.frontMatter().draft());
    List<Page> ordered = ordered(pages, site.config().languages());
    return out.with(new ParsedSite(site, ordered, drafts, unread));
  }

  /** Warns of texts that no page takes in. */
  private static void unused(LoadedSite site, Set<String> taken, Diagnostics out) {
    for (SourceFile text : site.texts().values()) {
      boolean isRead = !site.unread().paths().contains(text.path());
      if (isRead && !taken.contains(text.path())) {
        out.add(
            Diagnostic.warning(
                    Code.UNEXPECTED_FILE, Span.startOf(text), "no page takes in this text")
                .help("write a link to it as a paragraph by itself, or delete it"));
      }
    }
  }

  /** The names of all pages that have a file of their own, by language. */
  private static Map<String, Set<String>> written(List<ReadPage> read) {
    Map<String, Set<String>> written = new TreeMap<>();
    for (ReadPage one : read) {
      if (one.braces().forEach() == null) {
        LoadedSite.PageFile file = one.file();
        written.computeIfAbsent(file.language(), code -> new TreeSet<>()).add(file.name());
      }
    }
    return written;
  }

  /** All files of pages as they are written, drafts too: what stands in braces is left there. */
  static List<Page> pages(LoadedSite site, BuildMemory memory, Workers workers, Diagnostics out) {
    List<Page> pages = new ArrayList<>();
    for (ReadPage read : read(site, memory, workers, out)) {
      if (read.page().isPresent()) {
        pages.add(read.page().get());
      } else if (read.isMade()) {
        LoadedSite.PageFile file = read.file();
        Page page = read.parts().page(file.language(), file.name(), 0, UNWORDED, out);
        if (page != null) {
          pages.add(page);
        }
      }
    }
    return pages;
  }

  private static List<ReadPage> read(
      LoadedSite site, BuildMemory memory, Workers workers, Diagnostics out) {
    List<ReadPage> all = new ArrayList<>();
    workers
        .map(
            site.pageFiles(),
            file -> page(file, memory),
            new Workers.Limit<>(PageLimits.MILLIS, SiteParser::late))
        .forEach(
            checked -> {
              out.addAll(checked.diagnostics());
              all.add(checked.value());
            });
    return all;
  }

  /** Pages by language, and in each as {@link Contents} orders them. */
  public static List<Page> ordered(List<Page> pages, List<String> languages) {
    Map<String, List<Page>> byLanguage = new LinkedHashMap<>();
    languages.forEach(code -> byLanguage.put(code, new ArrayList<>()));
    pages.forEach(
        page -> byLanguage.computeIfAbsent(page.language(), code -> new ArrayList<>()).add(page));
    return byLanguage.values().stream().flatMap(of -> Contents.of(of).pages().stream()).toList();
  }

  private static Checked<ReadPage> page(LoadedSite.PageFile file, BuildMemory memory) {
    return memory.pages().of(file.file().path(), List.of(file), () -> page(file));
  }

  private static Checked<ReadPage> page(LoadedSite.PageFile file) {
    Diagnostics out = new Diagnostics();
    PageReader.Parts parts = PageReader.split(file.file(), out);
    Braces braces = parts.braces(out);
    ReadPage unmade = new ReadPage(file, parts, braces, Optional.empty());
    if (unmade.isMade()) {
      return out.with(unmade);
    }
    Checked<Optional<Page>> page =
        limited(
            file,
            out,
            () -> {
              Wording wording = LatestUnnamed.of(file.file(), out);
              return parts.page(file.language(), file.name(), 0, wording, out);
            });
    return new Checked<>(new ReadPage(file, parts, braces, page.value()), page.diagnostics());
  }

  /**
   * A page, unless it is too large or too deep for the rest of the program.
   *
   * @param reader reads it, and tells {@code out} what is wrong
   */
  static Checked<Optional<Page>> limited(
      LoadedSite.PageFile file, Diagnostics out, Supplier<@Nullable Page> reader) {
    Page page = null;
    try {
      page = reader.get();
    } catch (StackOverflowError e) {
      PageLimits.tooDeep(file.file(), out);
    }
    if (page != null && !PageLimits.check(page, out)) {
      page = null;
    }
    // Of such a page nothing is known: that it lacks what its translations have says nothing.
    boolean unread = out.list().stream().map(Diagnostic::code).anyMatch(UNREADABLE::contains);
    return out.with(unread ? Optional.empty() : Optional.ofNullable(page));
  }

  static Checked<ReadPage> late(LoadedSite.PageFile file) {
    Diagnostics out = new Diagnostics();
    PageLimits.tooSlow(file.file(), out);
    PageReader.Parts none = new PageReader.Parts(file.file(), null, file.file().asText());
    return out.with(new ReadPage(file, none, Braces.NONE, Optional.empty()));
  }
}
