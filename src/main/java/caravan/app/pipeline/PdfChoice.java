package caravan.app.pipeline;

import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.page.PdfPaths;
import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Of what PDFs, or files for Word, are asked for.
 *
 * @param names languages ({@code en}), pages ({@code en/kazakhstan}) and folders of pages ({@code
 *     en/countries})
 */
public record PdfChoice(List<String> names) {
  /** Of nothing. */
  public static final PdfChoice NONE = new PdfChoice(List.of());

  /** The name that asks for the whole report in every language. */
  public static final String ALL = "all";

  public PdfChoice {
    names = List.copyOf(names);
  }

  /**
   * A PDF, or what a file for Word is made of.
   *
   * @param path from the site's root
   * @param pages at least one
   * @param whole whether these are all pages of a language
   */
  record Book(String path, String name, List<ResolvedPage> pages, boolean whole) {
    Book {
      pages = List.copyOf(pages);
    }

    /** The path of the same for Word. */
    String docx() {
      return path.substring(0, path.length() - "pdf".length()) + "docx";
    }

    /** Where to tell what is wrong with it. */
    Span place(ResolvedSite site) {
      return whole ? site.config().span() : Span.startOf(pages.get(0).page().file());
    }
  }

  /**
   * The PDFs, each once.
   *
   * @throws PdfUnknown if a name is none of a language, a page or a folder
   */
  List<Book> books(ResolvedSite site) throws PdfUnknown {
    Map<String, Book> books = new LinkedHashMap<>();
    for (String name : names) {
      for (Book book : books(name, site)) {
        books.put(book.path(), book);
      }
    }
    return List.copyOf(books.values());
  }

  private static List<Book> books(String name, ResolvedSite site) throws PdfUnknown {
    List<Book> books = new ArrayList<>();
    for (String language : site.config().languages()) {
      if (name.equals(ALL) || name.equals(language)) {
        List<ResolvedPage> pages = site.pages(language);
        if (!pages.isEmpty()) {
          books.add(new Book(PdfPaths.report(language), language, pages, true));
        }
      }
    }
    if (books.isEmpty()) {
      List<ResolvedPage> pages =
          site.pages().stream().filter(page -> isNamed(name(page), name)).toList();
      if (pages.isEmpty()) {
        throw new PdfUnknown(name);
      }
      books.add(new Book(PdfPaths.part(name, pages), name, pages, false));
    }
    return books;
  }

  private static String name(ResolvedPage page) {
    return page.page().language() + "/" + page.page().name();
  }

  private static boolean isNamed(String page, String name) {
    return page.equals(name) || page.startsWith(name + "/");
  }

  /**
   * What the pages of a site link to.
   *
   * @param path of what is made of a book
   */
  static PdfPaths paths(List<Book> books, Function<Book, String> path) {
    Map<String, String> reports = new HashMap<>();
    Map<String, String> pages = new HashMap<>();
    for (Book book : books) {
      if (book.whole()) {
        reports.put(book.name(), path.apply(book));
      } else {
        book.pages().forEach(page -> pages.put(page.page().outputPath(), path.apply(book)));
      }
    }
    return new PdfPaths(reports, pages);
  }
}
