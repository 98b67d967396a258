package caravan.text.diagnostic;

import caravan.text.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a stage finds wrong. For one thread. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  public void addAll(Collection<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
  }

  /** Adds an error. */
  public void error(Code code, Span span, String message) {
    add(Diagnostic.error(code, span, message));
  }

  /** Adds an error with advice. */
  public void error(Code code, Span span, String message, @Nullable String help) {
    add(Diagnostic.error(code, span, message).help(help));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** What was found so far, sorted by file and place, each once. */
  public List<Diagnostic> list() {
    return found.stream().sorted().distinct().toList();
  }

  /** A value together with what was found. */
  public <T> Checked<T> with(T value) {
    return new Checked<>(value, list());
  }
}
