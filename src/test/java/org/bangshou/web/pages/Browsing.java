package org.bangshou.web.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Chromium before the house, and what it complains of. */
final class Browsing implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Every text that is there to be read or heard, shown or not. */
  private static final String TEXTS =
      """
      () => {
        const found = [];
        const skip = 'script, style, [translate=no]';
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let node = walker.currentNode; node; node = walker.nextNode()) {
          const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
          if (element.closest(skip)) continue;
          if (node.nodeType === Node.TEXT_NODE) found.push(node.data);
          else for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label'])
            if (element.hasAttribute(name)) found.push(element.getAttribute(name));
        }
        return found.map(text => text.trim()).filter(text => text);
      }
      """;

  /** Three words in a row are no name and no unit. */
  private static final Predicate<String> ENGLISH = Pattern.compile("[A-Za-z]{2,}(?:[ ,'’-]+[A-Za-z]+){2,}").asPredicate();

  /** A sentence, or a word of ours; names, titles and places are Chinese on every page. */
  private static final Predicate<String> CHINESE = Browsing::isChinese;

  private static final Set<String> OUR_WORDS = ourWords();

  private static boolean isChinese(String text) {
    return text.matches("(?s).*\\p{IsHan}.*[。！？；].*") || OUR_WORDS.stream().anyMatch(text::contains);
  }

  /** The pieces of the Chinese texts between what is filled in, those that are too long to be a name of something. */
  private static Set<String> ourWords() {
    Texts zh = Texts.in(Language.ZH);
    return zh.keys().stream()
        .filter(key -> !key.startsWith("app."))
        .flatMap(key -> Stream.of(zh.get(key).split("\\{\\d}")))
        .map(String::strip)
        .filter(piece -> piece.codePoints().filter(Character::isIdeographic).count() >= 4)
        .collect(Collectors.toSet());
  }

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions()
              .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PATH", System.getenv("PATH"))));
  private final Browser browser;
  private final String house;

  Browsing(String house) {
    this.house = house;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium")))
                    .setArgs(FLAGS));
  }

  /**
   * What the first look at a page brings over the wire, in bytes, compressed as it comes and with its
   * headers: somebody is logged in, and their browser keeps nothing of the house yet.
   */
  long firstView(String username, String path) {
    String login;
    try (Visitor before = new Visitor(username, true)) {
      login = before.context.storageState();
    }
    var phone = new Browser.NewContextOptions().setStorageState(login).setViewportSize(390, 844);
    AtomicLong bytes = new AtomicLong();
    try (BrowserContext fresh = browser.newContext(phone)) {
      Page first = fresh.newPage();
      CDPSession wire = fresh.newCDPSession(first);
      wire.on("Network.loadingFinished", loaded -> bytes.addAndGet(loaded.get("encodedDataLength").getAsLong()));
      wire.send("Network.enable");
      first.navigate(house + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }
    return bytes.get();
  }

  /** How somebody looks at a page. */
  record View(String lang, boolean large, int width) {
    String name() {
      return lang + (large ? "-large-" : "-normal-") + width;
    }
  }

  /** Somebody at their device, logged in; {@code null} for a stranger. */
  final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    final List<String> complaints = new ArrayList<>();

    Visitor(@org.jspecify.annotations.Nullable String username, boolean scripts) {
      context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setDeviceScaleFactor(1));
      page = context.newPage();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error") && !m.text().contains("status of 4")) complaints.add("console: " + m.text());
      });
      page.onPageError(e -> complaints.add("script: " + e));
      page.onRequest(r -> {
        if (!r.url().startsWith(house) && !r.url().startsWith("data:")) complaints.add("other host: " + r.url());
      });
      if (username != null) login(username);
    }

    Page page() {
      return page;
    }

    private void login(String username) {
      page.navigate(house + "/login");
      page.getByTestId("username").fill(username);
      page.getByTestId("password").fill("bangshou-demo");
      page.getByTestId("login").click();
      page.waitForLoadState(LoadState.DOMCONTENTLOADED);
    }

    void look(View view) {
      context.addCookies(
          List.of(
              new Cookie("lang", view.lang()).setUrl(house), new Cookie("large", view.large() ? "on" : "off").setUrl(house)));
      page.setViewportSize(view.width(), view.width() < 800 ? 844 : 900);
    }

    void open(String path) {
      page.navigate(house + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
    }

    /** By how many pixels the page is wider than its window. */
    int overflow() {
      return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
    }

    /** Texts in the other language than the page says it is in; what people wrote is marked as not to be translated. */
    @SuppressWarnings("unchecked")
    List<String> foreign() {
      List<String> texts = (List<String>) page.evaluate(TEXTS);
      boolean english = page.locator("html").getAttribute("lang").equals("en");
      return texts.stream().filter(text -> (english ? CHINESE : ENGLISH).test(text)).toList();
    }

    List<String> violations() {
      return new AxeBuilder(page)
          .analyze().getViolations().stream()
          .map(v -> v.getId() + ": " + v.getNodes().stream().map(n -> n.getHtml() + " " + n.getFailureSummary()).limit(2).toList())
          .toList();
    }

    void shoot(String name) {
      int height = ((Number) page.evaluate("Math.min(2400, document.documentElement.scrollHeight)")).intValue();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setClip(0, 0, page.viewportSize().width, height)
              .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
      context.close();
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
