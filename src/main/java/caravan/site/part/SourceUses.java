package caravan.site.part;

import caravan.site.view.SourceUse;
import caravan.site.view.SourceUseGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the sources of one page are used on it, collected while it is written. For one thread. */
public final class SourceUses {
  /** How many places of a kind are named before the rest is only counted. */
  private static final int MOST = 12;

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
  private final Map<String, Map<Kind, Map<String, SourceUse>>> uses = new HashMap<>();
  private int citations;

  /** The note that is being written; null for none. */
  private @Nullable String note;

  private int number;

  public SourceUses(Messages words) {
    this.words = words;
  }

  /** A citation in the text; returns its id. */
  String citation(String source) {
    String id = "c" + ++citations;
    int before = places(source, Kind.CITATION).size();
    String letter = letters(before);
    put(
        source,
        Kind.CITATION,
        new SourceUse(letter, "#" + id, words.text("backToCitation", "label", letter)));
    return id;
  }

  /** What is linked from now on stands in a note. */
  void beginNote(String id, int number) {
    this.note = id;
    this.number = number;
  }

  /** The end of the note. */
  void endNote() {
    this.note = null;
  }

  /** A mention; it counts where it stands in a note. */
  void mention(String source) {
    if (note != null) {
      String label = Integer.toString(number);
      String name = words.text("backToNumber", "label", label);
      put(source, Kind.NUMBER, new SourceUse(label, "#" + note, name));
    }
  }

  /** A chart or table that draws on a source. */
  void exhibit(String source, String id, String name) {
    put(source, Kind.EXHIBIT, new SourceUse(name, "#" + id, name));
  }

  private void put(String source, Kind kind, SourceUse use) {
    places(source, kind).putIfAbsent(use.href(), use);
  }

  private Map<String, SourceUse> places(String source, Kind kind) {
    return uses.computeIfAbsent(source, s -> new EnumMap<>(Kind.class))
        .computeIfAbsent(kind, k -> new LinkedHashMap<>());
  }

  /** The places where a source is used, by kind. */
  List<SourceUseGroup> of(String source) {
    List<SourceUseGroup> groups = new ArrayList<>();
    uses.getOrDefault(source, Map.of())
        .forEach(
            (kind, places) -> groups.add(group(words, kind.label, List.copyOf(places.values()))));
    return groups;
  }

  /** Places under a label; of many the first, and how many more there are. */
  public static SourceUseGroup group(Messages words, String label, List<SourceUse> places) {
    int more = places.size() - MOST;
    // Nobody is sent away for the sake of one place.
    boolean cut = more > 1;
    return new SourceUseGroup(
        words.text(label),
        cut ? places.subList(0, MOST) : places,
        cut ? words.text("moreUses", "count", Integer.toString(more)) : null);
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
