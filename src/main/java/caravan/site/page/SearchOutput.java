package caravan.site.page;

import caravan.report.resolve.SearchPaths;
import caravan.report.resolved.ResolvedPage;
import caravan.report.resolved.ResolvedSite;
import caravan.site.part.Messages;
import caravan.site.search.ChangedIndex;
import caravan.site.search.FieldLengths;
import caravan.site.search.SearchEntry;
import caravan.site.search.SearchFiles;
import caravan.site.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The index of a language as files. The first has an address that stays, so that a change of one
 * page does not change all others; those that it names are named by their content. Stateless.
 */
public final class SearchOutput {
  private SearchOutput() {}

  /**
   * What is remembered of an index.
   *
   * @param lengths of the fields of its places
   * @param places how many each page has, in the order of the pages; those of datasets follow
   */
  public record Facts(FieldLengths lengths, List<Integer> places) {
    public Facts {
      Objects.requireNonNull(lengths, "lengths");
      places = List.copyOf(places);
    }
  }

  /**
   * Makes the files of a language; none for one without pages.
   *
   * @param words of the language
   * @param sink takes each by its path from the root of the site
   * @return null where there are no pages
   */
  public static @Nullable Facts write(
      ResolvedSite site, String language, Messages words, BiConsumer<String, byte[]> sink) {
    if (site.pages(language).isEmpty()) {
      return null;
    }
    List<SearchEntry> entries = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (ResolvedPage page : site.pages(language)) {
      List<SearchEntry> own = SearchEntries.of(site, page, words);
      places.add(own.size());
      entries.addAll(own);
    }
    entries.addAll(SearchEntries.ofDatasets(site, language, words));
    SearchIndex index = SearchIndex.of(entries);
    write(SearchFiles.of(index, ThemeOutput::named), language, sink);
    return new Facts(index.lengths(), places);
  }

  private static void write(SearchFiles made, String language, BiConsumer<String, byte[]> sink) {
    sink.accept(SearchPaths.index(language), made.first());
    made.others().forEach((name, bytes) -> sink.accept(SearchPaths.folder(language) + name, bytes));
  }

  /**
   * An index of which some pages say something else now.
   *
   * @param facts what is remembered of it
   * @param gone the paths of files that are none of it any more
   */
  public record Changed(Facts facts, Set<String> gone) {}

  /**
   * Makes the files of an index that change.
   *
   * @param facts what is remembered of it
   * @param changed the pages of the language that say something else now, by their number
   * @param before gives the files that it had, by their path from the root of the site
   * @param sink as above
   * @return null where the whole must be made; then nothing was
   */
  public static @Nullable Changed change(
      ResolvedSite site,
      String language,
      Messages words,
      Facts facts,
      Map<Integer, ResolvedPage> changed,
      ChangedIndex.Files before,
      BiConsumer<String, byte[]> sink) {
    Map<Integer, SearchEntry> places = new TreeMap<>();
    int first = 0;
    for (int page = 0; page < facts.places().size(); page++) {
      ResolvedPage is = changed.get(page);
      int count = facts.places().get(page);
      if (is != null) {
        List<SearchEntry> entries = SearchEntries.of(site, is, words);
        if (entries.size() != count) {
          return null;
        }
        for (int i = 0; i < count; i++) {
          places.put(first + i, entries.get(i));
        }
      }
      first += count;
    }
    String folder = SearchPaths.folder(language);
    ChangedIndex index = changed(language, facts.lengths(), places, before).orElse(null);
    if (index == null) {
      return null;
    }
    write(index.files(), language, sink);
    Set<String> gone = index.gone().stream().map(name -> folder + name).collect(Collectors.toSet());
    return new Changed(new Facts(index.lengths(), facts.places()), gone);
  }

  private static Optional<ChangedIndex> changed(
      String language,
      FieldLengths lengths,
      Map<Integer, SearchEntry> places,
      ChangedIndex.Files before) {
    String folder = SearchPaths.folder(language);
    ChangedIndex.Files others =
        new ChangedIndex.Files() {
          @Override
          public byte[] bytes(String name) {
            return before.bytes(folder + name);
          }

          @Override
          public long size(String name) {
            return before.size(folder + name);
          }
        };
    byte[] first = before.bytes(SearchPaths.index(language));
    return ChangedIndex.of(first, others, lengths, places, ThemeOutput::named);
  }
}
