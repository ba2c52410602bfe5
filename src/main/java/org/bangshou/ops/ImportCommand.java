package org.bangshou.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bangshou.ops.importing.ImportMode;
import org.bangshou.ops.importing.ImportReport;
import org.bangshou.ops.importing.Importing;
import org.bangshou.ops.importing.Sheet;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import FILE...}: exit 0 when written, 2 when rows are wrong and therefore nothing was written. */
@Command(
    name = "import",
    description = "Takes in sheets (CSV in UTF-8 or GB18030) of teams, volunteers and orders, in one transaction.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills it
public final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @ParentCommand private Main main;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the sheets, in any order")
  private List<Path> files;

  @ArgGroup private Choice choice = new Choice();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "in which wrong rows are told: ${COMPLETION-CANDIDATES} (the default is that of the system)")
  private Language language = Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;

  enum Language {
    ZH,
    EN
  }

  static final class Choice {
    @Option(names = "--all-or-nothing", description = "one wrong row, and nothing is written (the default)")
    boolean allOrNothing;

    @Option(names = "--good-rows", description = "the good rows are written, the wrong ones named and left out")
    boolean goodRows;
  }

  @Override
  public Integer call() throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) return unreadable(file);
      sheets.add(new Sheet(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
    }
    try (HeadlessService service = HeadlessService.open(main.environment())) {
      return tell(service.get(Importing.class).importSheets(sheets, mode()));
    }
  }

  private ImportMode mode() {
    return choice.goodRows ? ImportMode.GOOD_ROWS : ImportMode.ALL_OR_NOTHING;
  }

  private Locale told() {
    return switch (language) {
      case ZH -> Locale.SIMPLIFIED_CHINESE;
      case EN -> Locale.ENGLISH;
    };
  }

  private int tell(ImportReport report) {
    PrintWriter out = spec.commandLine().getOut();
    report.lines(told()).forEach(out::println);
    out.flush();
    return report.written() ? ExitCode.OK : ExitCode.USAGE;
  }

  private int unreadable(Path file) {
    spec.commandLine().getErr().println("bangshou: cannot read " + file + ". Maybe the path is not right");
    return ExitCode.USAGE;
  }
}
