package caravan.report.page;

import caravan.text.source.GivenUp;
import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.PhasedNodeRenderer;
import com.vladsch.flexmark.html.renderer.RenderingPhase;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Renders a text to HTML: flexmark with marks for the references, sanitised, the marks filled. */
final class ProseRenderer {
  private ProseRenderer() {}

  static String html(
      Prose prose,
      Function<Integer, Fragment> fragments,
      Function<Heading, String> beside,
      @Nullable Typeset typeset,
      boolean places) {
    List<String> headings = prose.headings().stream().map(beside).toList();
    HtmlRenderer.Builder builder =
        HtmlRenderer.builder(Markdown.OPTIONS)
            .nodeRendererFactory(new Factory(prose, headings, typeset));
    if (places) {
      builder.attributeProviderFactory(new BlockPlaces.Factory(prose));
    }
    String raw = builder.build().render(prose.document());
    int references = prose.references().size();
    String html =
        Slots.fill(
            Sanitizer.clean(raw, places),
            index ->
                index < references
                    ? fragments.apply(index)
                    : new Fragment.Instead(headings.get(index - references)));
    return prose.isInline() ? html.strip() : html;
  }

  /**
   * @param headings what stands beside each heading
   */
  private record Factory(Prose prose, List<String> headings, @Nullable Typeset typeset)
      implements DelegatingNodeRendererFactory {
    @Override
    public NodeRenderer apply(DataHolder options) {
      return new MarkingRenderer(prose, headings, typeset);
    }

    @Override
    public @Nullable Set<Class<?>> getDelegates() {
      return null;
    }
  }

  /** Renders the nodes that hold references; all others are left to flexmark. */
  private static final class MarkingRenderer implements PhasedNodeRenderer {
    private final Prose prose;
    private final List<String> headings;
    private final @Nullable Typeset typeset;

    /** Which of the headings each is, by its anchor. */
    private final Map<String, Integer> places = new HashMap<>();

    MarkingRenderer(Prose prose, List<String> headings, @Nullable Typeset typeset) {
      this.prose = prose;
      this.typeset = typeset;
      this.headings = headings;
      List<Heading> all = prose.headings();
      for (int i = 0; i < all.size(); i++) {
        places.put(all.get(i).id(), i);
      }
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
      return Set.of(
          new NodeRenderingHandler<>(Link.class, this::around),
          new NodeRenderingHandler<>(LinkRef.class, this::around),
          new NodeRenderingHandler<>(AutoLink.class, this::address),
          new NodeRenderingHandler<>(MailLink.class, this::address),
          new NodeRenderingHandler<>(Image.class, this::instead),
          new NodeRenderingHandler<>(ImageRef.class, this::instead),
          new NodeRenderingHandler<>(FencedCodeBlock.class, this::block),
          new NodeRenderingHandler<>(Text.class, this::text),
          new NodeRenderingHandler<>(SoftLineBreak.class, this::softBreak),
          new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
          new NodeRenderingHandler<>(HtmlInline.class, this::tag),
          new NodeRenderingHandler<>(Footnote.class, this::mark),
          new NodeRenderingHandler<>(FootnoteBlock.class, (node, context, html) -> {}),
          new NodeRenderingHandler<>(CommentLine.class, (node, context, html) -> {}),
          new NodeRenderingHandler<>(com.vladsch.flexmark.ast.Heading.class, this::heading));
    }

    @Override
    public Set<RenderingPhase> getRenderingPhases() {
      return Set.of(RenderingPhase.BODY_BOTTOM);
    }

    /** The notes at the end, from where {@link SideNotes} takes them. */
    @Override
    public void renderDocument(
        NodeRendererContext context, HtmlWriter html, Document document, RenderingPhase phase) {
      List<FootnoteBlock> notes = prose.notes().shown();
      if (!notes.isEmpty()) {
        html.line().raw("<div class=\"footnotes\"><ol>").line();
        for (int i = 0; i < notes.size(); i++) {
          html.raw("<li id=\"fn-" + (i + 1) + "\">");
          context.renderChildren(notes.get(i));
          html.raw("</li>").line();
        }
        html.raw("</ol></div>").line();
      }
    }

    private void mark(Node node, NodeRendererContext context, HtmlWriter html) {
      Notes.Mention mention = prose.notes().mention(node);
      if (mention == null) {
        html.text(node.getChars());
        return;
      }
      html.raw("<sup id=\"" + mention.id() + "\"><a class=\"footnote-ref\" href=\"#fn-");
      html.raw(mention.number() + "\">" + mention.number() + "</a></sup>");
    }

    private void tag(Node node, NodeRendererContext context, HtmlWriter html) {
      if (prose.tags().isBreak(node)) {
        html.raw("<br>");
      } else if (prose.tags().isObeyed(node)) {
        html.raw(Tags.tag(node));
      } else {
        html.text(node.getChars());
      }
    }

    private void softBreak(SoftLineBreak node, NodeRendererContext context, HtmlWriter html) {
      if (SoftBreaks.isBlank(node)) {
        context.delegateRender();
      }
    }

    private void around(Node node, NodeRendererContext context, HtmlWriter html) {
      List<Prose.Placed> placed = prose.placed(node);
      if (Passages.isMark(node)) {
        context.renderChildren(node);
        return;
      }
      if (placed.isEmpty()) {
        context.delegateRender();
        return;
      }
      int index = placed.get(0).index();
      html.raw(Slots.open(index));
      if (!(prose.references().get(index) instanceof Reference.ToSources)) {
        context.renderChildren(node);
      }
      html.raw(Slots.close(index));
    }

    private void address(Node node, NodeRendererContext context, HtmlWriter html) {
      int index = prose.placed(node).get(0).index();
      html.raw(Slots.open(index));
      html.text(((com.vladsch.flexmark.ast.DelimitedLinkNode) node).getText());
      html.raw(Slots.close(index));
    }

    private void instead(Node node, NodeRendererContext context, HtmlWriter html) {
      List<Prose.Placed> placed = prose.placed(node);
      if (placed.isEmpty()) {
        context.delegateRender();
      } else {
        html.raw(Slots.open(placed.get(0).index()));
      }
    }

    private void block(Node node, NodeRendererContext context, HtmlWriter html) {
      List<Prose.Placed> placed = prose.placed(node);
      if (placed.isEmpty()) {
        context.delegateRender();
      } else {
        html.line().raw(Slots.block(placed.get(0).index())).line();
      }
    }

    private void text(Node node, NodeRendererContext context, HtmlWriter html) {
      GivenUp.check();
      List<String> pieces = typeset == null ? Typeset.plain(prose, node) : typeset.pieces(node);
      List<Prose.Placed> placed = prose.placed(node);
      for (int i = 0; i < pieces.size(); i++) {
        html.text(pieces.get(i));
        if (i < placed.size()) {
          html.raw(Slots.open(placed.get(i).index()));
          if (prose.references().get(placed.get(i).index()) instanceof Reference.ToLink) {
            html.text(shown(node, placed.get(i)));
            html.raw(Slots.close(placed.get(i).index()));
          }
        }
      }
    }

    /** What readers see of an address. */
    private static String shown(Node text, Prose.Placed part) {
      int base = text.getStartOffset();
      String raw = text.getChars().toString().substring(part.start() - base, part.end() - base);
      return Escaping.unescapeString(raw);
    }

    private void paragraph(Node node, NodeRendererContext context, HtmlWriter html) {
      if (prose.isInline()) {
        context.renderChildren(node);
      } else {
        context.delegateRender();
      }
    }

    private void heading(
        com.vladsch.flexmark.ast.Heading node, NodeRendererContext context, HtmlWriter html) {
      Heading heading = Objects.requireNonNull(prose.heading(node), "the collector saw it");
      int level = heading.level();
      int at = places.getOrDefault(heading.id(), 0);
      boolean alone = headings.get(at).isEmpty();
      html.line();
      if (!alone) {
        html.raw("<div class=\"heading\">");
      }
      html.attr("id", heading.id()).withAttr().tag("h" + level);
      context.renderChildren(node);
      html.tag("/h" + level);
      if (!alone) {
        // Behind the references, which are numbered first.
        html.raw(Slots.open(prose.references().size() + at)).raw("</div>");
      }
      html.line();
    }
  }
}
