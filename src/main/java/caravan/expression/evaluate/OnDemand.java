package caravan.expression.evaluate;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things by their names, each made when it is first asked for: what stays as it was need not be
 * read for the sake of one that has changed. Safe for several threads.
 */
public final class OnDemand<V> extends AbstractMap<String, V> {
  private final SortedSet<String> names;
  private final Function<String, V> maker;
  private final Map<String, V> made = new ConcurrentHashMap<>();

  /**
   * @param names of all
   * @param maker makes the one of a name; for several threads
   */
  public OnDemand(Set<String> names, Function<String, V> maker) {
    this.names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    this.maker = maker;
  }

  @Override
  public @Nullable V get(@Nullable Object name) {
    return name instanceof String text && names.contains(text) ? made(text) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return name instanceof String text && names.contains(text);
  }

  @Override
  public Set<String> keySet() {
    return names;
  }

  private V made(String name) {
    return made.computeIfAbsent(name, maker);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, V>> iterator() {
        Iterator<String> all = names.iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Map.Entry<String, V> next() {
            String name = all.next();
            return Map.entry(name, made(name));
          }
        };
      }

      @Override
      public int size() {
        return names.size();
      }
    };
  }
}
