package caravan.report.page;

import caravan.text.diagnostic.Code;
import caravan.text.diagnostic.Diagnostic;
import caravan.text.diagnostic.Diagnostics;
import caravan.text.diagnostic.NearestName;
import caravan.text.source.SourceText;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What other programs read in Markdown and this one shows as it is typed: raw HTML, and the
 * extensions of Pandoc, MkDocs, Jekyll, Hugo and wikis. Each pattern is narrow enough that ordinary
 * prose, with prices, braces and tildes, does not meet it.
 */
final class ForeignSyntax {
  private static final List<String> ALERTS =
      List.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

  private static final Pattern TAG_NAME = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)");

  /** Fenced blocks that code hosts draw. */
  private static final Set<String> DRAWN =
      Set.of("mermaid", "math", "geojson", "topojson", "stl", "plantuml");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+");

  private static final Pattern ALERT = Pattern.compile("(?m)^[ \\t>]*\\[!(\\p{L}[\\p{L}-]*)]");

  /**
   * A construct: what it looks like, what it is where it is read, and what to write.
   *
   * @param marks it has one of these, and a text that has none is not searched
   */
  private record Sign(List<String> marks, Pattern pattern, String what, String help) {
    static Sign of(List<String> marks, String pattern, String what, String help) {
      return new Sign(marks, Pattern.compile(pattern), what, help);
    }

    boolean mayStandIn(String text) {
      for (String mark : marks) {
        if (text.contains(mark)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final String LEAVE = "write it without, or put the signs in backticks";

  private static final List<Sign> SIGNS =
      List.of(
          Sign.of(
              List.of(":::"),
              "(?m)^[ \\t]*:{3,}.*$",
              "a block of Pandoc's",
              "write a quote that begins with [!NOTE], or take the line out"),
          Sign.of(
              List.of("{"),
              "\\{(?:[.#][A-Za-z][\\w-]*|:\\s*[.#]?[A-Za-z])[^{}\\n]*}",
              "an attribute list",
              LEAVE),
          Sign.of(
              List.of("!!!", "???"),
              "(?m)^[ \\t]*(?:!!!|\\?\\?\\?)\\+? *\\p{L}+",
              "a box",
              "write a quote that begins with [!NOTE]"),
          Sign.of(
              List.of("$"),
              "\\$\\$[^$]+\\$\\$|(?<![\\p{L}\\p{N}\\\\$])\\$(?:[^\\s$\\d](?:[^$\\n"
                  + "]{0,200}[^\\s$\\\\])?|\\d[^$\\n"
                  + "]{0,200}[\\\\^_=][^$\\n"
                  + "]{0,200}[^\\s$\\\\])\\$(?![\\p{L}\\p{N}$])",
              "a formula",
              "write it in words, with <sub> and <sup>; a dollar sign by itself is \\$"),
          Sign.of(
              List.of("[["),
              "\\[\\[[^\\[\\]\\n]+]](?![(\\[])",
              "a link of a wiki",
              "write [text](page.md)"),
          Sign.of(
              List.of("{{", "{%"),
              "\\{\\{[^{}\\n]+}}|\\{%[^\\n]+?%}",
              "a command for another program",
              "take it out, or put it in backticks"),
          Sign.of(
              List.of("^["),
              "\\^\\[[^\\]\\n]+]",
              "a note of Pandoc's",
              "write [^1] here and a line [^1]: … below"),
          Sign.of(
              List.of("=="),
              "(?<![=\\p{L}\\p{N}])==(?=[^\\s=])[^=\\n]*(?<=\\S)==(?![=\\p{L}\\p{N}])",
              "a mark",
              "write **…** or *…*"),
          Sign.of(
              List.of("~"),
              "(?<![~\\\\])~[\\p{L}\\p{N}+−-]{0,11}[\\p{L}\\p{N}+]~(?!~)",
              "lowered text",
              "write <sub>…</sub>"),
          Sign.of(
              List.of("^"),
              "(?<![\\^\\\\\\[])\\^[\\p{L}\\p{N}+−-]{1,12}\\^(?!\\^)",
              "raised text",
              "write <sup>…</sup>"),
          Sign.of(
              List.of(":"),
              "(?<![\\p{L}\\p{N}:\\\\/]):[a-z][a-z0-9_+]{1,30}:(?![\\p{L}\\p{N}:/])",
              "a little picture",
              "put the character itself, or take it out"),
          Sign.of(
              List.of("*["),
              "(?m)^[ \\t]*\\*\\[[^\\]\\n]+]:",
              "an abbreviation",
              "explain it where it is first used"),
          Sign.of(
              List.of("+"),
              "\\A\\+(?:[-=:]{2,}\\+)+[ \\t]*(?=\\n|\\z)",
              "a grid table",
              "write | A | B |, below it |---|---|"),
          Sign.of(
              List.of(":"),
              "(?m)(?<=\\n)[ \\t]*:[ \\t]+\\S.*$|\\A[ \\t]*:[ \\t]+\\S.*$",
              "a list of definitions",
              "write a list: - **term**: what it is"),
          Sign.of(
              List.of("["),
              "(?im)^[ \\t]*\\[(?:toc|_toc_)][ \\t]*$",
              "a table of contents",
              "take it out: a page shows its own"));

  private final SourceText text;
  private final NavigableMap<Integer, Integer> codes;
  private final Tags tags;
  private final Diagnostics out;

  /** How many tags of a name are open. */
  private final Map<String, Integer> opened = new HashMap<>();

  ForeignSyntax(SourceText text, NavigableMap<Integer, Integer> codes, Tags tags, Diagnostics out) {
    this.text = text;
    this.codes = codes;
    this.tags = tags;
    this.out = out;
  }

  void find(Node node) {
    if (node instanceof Paragraph
        || node instanceof TableCell
        || node instanceof com.vladsch.flexmark.ast.Heading) {
      signs(node);
    } else if (node instanceof BlockQuote quote) {
      alert(quote);
    } else if (node instanceof FencedCodeBlock block) {
      fenced(block);
    } else if (node instanceof ThematicBreak
        && node.getChars().toString().matches("\\s*--+(?: +--+)+\\s*")) {
      warn(
          node.getStartOffset(),
          node.getEndOffset(),
          "this is the rule of a table of Pandoc's, which is not read",
          "write | A | B |, below it |---|---|");
    } else if (node instanceof HtmlInlineBase && !tags.isObeyed(node)) {
      tag(node);
    }
    node.getChildren().forEach(this::find);
  }

  private void tag(Node node) {
    String tag = node.getChars().toString();
    Matcher name = TAG_NAME.matcher(tag);
    if (name.lookingAt()) {
      // One message for a pair, at the tag that opens.
      int step = name.group(1).isEmpty() ? 1 : -1;
      String key = name.group(2).toLowerCase(Locale.ROOT);
      int before = opened.getOrDefault(key, 0);
      opened.put(key, Math.max(0, before + step));
      if (step < 0 && before > 0) {
        return;
      }
    }
    String shown = tag.length() > 40 ? tag.substring(0, 40) + "…" : tag;
    boolean pair = tag.matches("(?i)</?su[bp]>");
    warn(
        node.getStartOffset(),
        node.getEndOffset(),
        pair
            ? shown.replace("\n", " ") + " has no partner here, so readers see it as it is typed"
            : "HTML is not read: readers see " + shown.replace("\n", " ") + " as it is typed",
        pair
            ? "write both, <sub>…</sub>, within one sentence"
            : "write it in Markdown, or in backticks; of HTML there are <br>, <sub> and <sup>");
  }

  /** Looks at a text with its code, addresses and tags blanked out. */
  private void signs(Node block) {
    int start = block.getStartOffset();
    int end = block.getEndOffset();
    if (end <= start) {
      return;
    }
    StringBuilder bare = new StringBuilder(text.text().substring(start, end));
    blank(block, start, bare);
    String plain = bare.toString();
    for (Sign sign : SIGNS) {
      if (!sign.mayStandIn(plain)) {
        continue;
      }
      Matcher found = sign.pattern().matcher(bare);
      while (found.find()) {
        int from = found.start();
        while (from < found.end() && Character.isWhitespace(bare.charAt(from))) {
          from++;
        }
        boolean escaped = start + from > 0 && text.text().charAt(start + from - 1) == '\\';
        if (!escaped) {
          blank(from, found.end(), bare);
          warn(
              start + from,
              start + found.end(),
              "this is " + sign.what() + " elsewhere; here readers see it as it is typed",
              sign.help());
        }
      }
    }
  }

  private void blank(Node node, int base, StringBuilder bare) {
    for (Node child : node.getChildren()) {
      if (CodeRanges.isCode(child)
          || child instanceof HtmlInlineBase
          || child instanceof AutoLink) {
        blank(child.getStartOffset() - base, child.getEndOffset() - base, bare);
      } else {
        if (child instanceof InlineLinkNode link) {
          blank(link.getUrl().getStartOffset() - base, link.getEndOffset() - base, bare);
        }
        blank(child, base, bare);
      }
    }
    if (node.getFirstChild() == null) {
      // Addresses without brackets hold such signs too.
      addresses(node, node.getStartOffset() - base, bare);
    }
  }

  private static void addresses(Node node, int from, StringBuilder bare) {
    String chars = node.getChars().toString();
    if (chars.contains("://") || chars.contains("www.")) {
      Matcher address = ADDRESS.matcher(chars);
      while (address.find()) {
        blank(from + address.start(), from + address.end(), bare);
      }
    }
  }

  private static void blank(int from, int to, StringBuilder bare) {
    for (int i = Math.max(0, from); i < Math.min(to, bare.length()); i++) {
      bare.setCharAt(i, bare.charAt(i) == '\n' ? '\n' : '\uFFFC');
    }
  }

  private void alert(BlockQuote quote) {
    if (!(quote.getFirstChild() instanceof Paragraph first)) {
      return;
    }
    String source = text.text().substring(first.getStartOffset(), first.getEndOffset());
    Matcher alert = ALERT.matcher(source);
    while (alert.find()) {
      String kind = alert.group(1).toUpperCase(Locale.ROOT);
      int start = first.getStartOffset() + alert.start(1) - 2;
      boolean known = ALERTS.contains(kind);
      if (known && alert.start(1) > 2) {
        warn(
            start,
            start + kind.length() + 3,
            "an alert begins with [!" + kind + "] in its first line",
            "move it up, right behind the first \">\"");
      } else if (!known) {
        String nearest = NearestName.help(kind, ALERTS);
        warn(
            start,
            start + kind.length() + 3,
            "there is no alert of the kind " + alert.group(1),
            (nearest == null || !nearest.startsWith("did") ? "" : nearest + " ")
                + "there are NOTE, TIP, IMPORTANT, WARNING and CAUTION");
      }
    }
  }

  private void fenced(FencedCodeBlock block) {
    String info = block.getInfo().toString().strip();
    String word = info.split("[\\s{]", 2)[0];
    String small = word.toLowerCase(Locale.ROOT);
    int start = block.getStartOffset();
    int end = Math.max(start + 3, block.getInfo().getEndOffset());
    if (DRAWN.contains(small)) {
      warn(
          start,
          end,
          "readers see this " + small + " block as code",
          "write a chart block, or put a picture into content/assets/");
    } else if (!info.equals(small) && (small.equals("chart") || small.equals("table"))) {
      warn(
          start,
          end,
          "readers see this block as code",
          "write \"```" + small + "\" and nothing behind it");
    }
    if (block.getClosingMarker().isEmpty()) {
      warn(
          start,
          end,
          "this code is not closed; all below it is code",
          "write \"" + block.getOpeningMarker() + "\" on a line below it");
    }
  }

  private void warn(int start, int end, String message, String help) {
    out.add(Diagnostic.warning(Code.MARKDOWN_SYNTAX, text.span(start, end), message).help(help));
  }
}
