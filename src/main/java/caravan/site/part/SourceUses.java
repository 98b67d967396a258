package caravan.site.part;

import caravan.report.resolve.SourcePaths;
import caravan.report.resolved.Exhibit;
import caravan.report.resolved.Resolved;
import caravan.report.resolved.TableData;
import caravan.site.view.FigureNote;
import caravan.site.view.NoteStatement;
import caravan.site.view.SourceUse;
import caravan.site.view.SourceUseGroup;
import caravan.site.view.StatementView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the sources of one page are used on it. Made in one go from what readers meet there; not
 * changed afterwards.
 */
public final class SourceUses {
  /** How many places of a kind are named before the rest is only counted. */
  private static final int NAMED_PLACES = 12;

  private enum Kind {
    CITATION("usedInText"),
    NUMBER("usedInNumbers"),
    EXHIBIT("usedInExhibits");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  private final Messages words;

  /** By the address of the source in the list of the page. */
  private final Map<String, Map<Kind, Map<String, SourceUse>>> uses = new HashMap<>();

  private final Map<Resolved.CitedSource, String> citations = new IdentityHashMap<>();

  /**
   * The uses on a page.
   *
   * @param order what readers meet on it
   * @param notes on its figures
   */
  public SourceUses(List<Met> order, List<FigureNote> notes, SourceViews sources, Messages words) {
    this.words = words;
    for (Met met : order) {
      if (met instanceof Met.OfSources together) {
        sources.inOrder(together.cited()).forEach(this::add);
      } else if (met instanceof Met.OfExhibit one) {
        add(one.exhibit());
      }
    }
    notes.forEach(this::add);
  }

  private void add(Resolved.CitedSource cited) {
    String id = "c" + (citations.size() + 1);
    citations.put(cited, id);
    String source = "#" + SourcePaths.anchor(cited.source().id());
    String letter = letters(places(source, Kind.CITATION).size());
    put(
        source,
        Kind.CITATION,
        new SourceUse(letter, "#" + id, words.text("backToCitation", "label", letter)));
  }

  private void add(Exhibit exhibit) {
    String id = exhibit.id().text();
    String key = exhibit instanceof TableData ? "tableNumber" : "figureNumber";
    String name = words.text(key, "number", Integer.toString(exhibit.number()));
    exhibit
        .used()
        .forEach(
            used ->
                put(
                    "#" + SourcePaths.anchor(used.statement().source()),
                    Kind.EXHIBIT,
                    new SourceUse(name, "#" + id, name)));
  }

  private void add(FigureNote note) {
    String label = Integer.toString(note.number());
    String name = words.text("backToNumber", "label", label);
    Stream.concat(
            note.statements().stream(), note.rows().stream().flatMap(r -> r.statements().stream()))
        .flatMap(SourceUses::told)
        .forEach(
            told ->
                put(
                    told.source().href(),
                    Kind.NUMBER,
                    new SourceUse(label, "#" + note.id(), name)));
  }

  private static Stream<StatementView> told(NoteStatement statement) {
    return Stream.of(List.of(statement.statement()), statement.others(), statement.earlier())
        .flatMap(List::stream);
  }

  private void put(String source, Kind kind, SourceUse use) {
    places(source, kind).putIfAbsent(use.href(), use);
  }

  private Map<String, SourceUse> places(String source, Kind kind) {
    return uses.computeIfAbsent(source, s -> new EnumMap<>(Kind.class))
        .computeIfAbsent(kind, k -> new LinkedHashMap<>());
  }

  /** The id of a citation in the text; null for one that readers don't meet. */
  @Nullable String id(Resolved.CitedSource cited) {
    return citations.get(cited);
  }

  /** The places where a source is used, by kind. */
  List<SourceUseGroup> of(String source) {
    List<SourceUseGroup> groups = new ArrayList<>();
    uses.getOrDefault("#" + SourcePaths.anchor(source), Map.of())
        .forEach(
            (kind, places) -> groups.add(group(words, kind.label, List.copyOf(places.values()))));
    return groups;
  }

  /** Places under a label; of many the first, and how many more there are. */
  public static SourceUseGroup group(Messages words, String label, List<SourceUse> places) {
    int more = places.size() - NAMED_PLACES;
    // Nobody is sent away for the sake of one place.
    boolean cut = more > 1;
    return new SourceUseGroup(
        words.text(label),
        cut ? places.subList(0, NAMED_PLACES) : places,
        cut ? words.text("moreUses", "count", Integer.toString(more)) : null);
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
