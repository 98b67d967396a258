package caravan.model.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What has changed from one edition to another. A figure is known by its page and expression. */
public final class EditionChanges {
  private static final Pattern KNOWN = Pattern.compile("\\bknown\\(([^()]*)\\)");

  private final Map<String, List<StatedFigure>> before;
  private final Map<String, List<StatedFigure>> after;

  private EditionChanges(Edition before, Edition after) {
    this.before = byPage(before);
    this.after = byPage(after);
  }

  /** The changes between two editions. */
  public static EditionChanges of(Edition before, Edition after) {
    return new EditionChanges(before, after);
  }

  private static Map<String, List<StatedFigure>> byPage(Edition edition) {
    return edition.figures().stream()
        .collect(
            Collectors.groupingBy(StatedFigure::page, LinkedHashMap::new, Collectors.toList()));
  }

  /** Whether the earlier edition had a page, so far as its figures tell. */
  public boolean had(String page) {
    return before.containsKey(page);
  }

  /** The pages with figures that are gone, in their order. */
  public List<String> gone() {
    return before.keySet().stream().filter(page -> !after.containsKey(page)).toList();
  }

  /** What has changed on a page that is in both; empty for one that is not. */
  public PageRevision on(String page) {
    List<StatedFigure> then = before.getOrDefault(page, List.of());
    List<StatedFigure> now = after.getOrDefault(page, List.of());
    if (then.isEmpty() || now.isEmpty()) {
      return new PageRevision(page, List.of(), 0, 0, 0);
    }
    Map<String, Deque<StatedFigure>> left = new HashMap<>();
    then.forEach(figure -> left.computeIfAbsent(key(figure), k -> new ArrayDeque<>()).add(figure));
    List<PageRevision.Revised> revised = new ArrayList<>();
    int confirmed = 0;
    int kept = 0;
    for (int i = 0; i < now.size(); i++) {
      StatedFigure figure = now.get(i);
      StatedFigure earlier = left.getOrDefault(key(figure), new ArrayDeque<>()).poll();
      if (earlier != null) {
        kept++;
        if (!earlier.value().equals(figure.value())) {
          revised.add(new PageRevision.Revised(earlier, figure, i));
        } else if (earlier.isProvisional() && !figure.isProvisional()) {
          confirmed++;
        }
      }
    }
    return new PageRevision(page, revised, confirmed, now.size() - kept, then.size() - kept);
  }

  /** That missing values are known makes no other figure of it. */
  private static String key(StatedFigure figure) {
    String expression = KNOWN.matcher(figure.expression()).replaceAll("$1");
    return figure.kind().equals("claim") + " " + expression;
  }
}
