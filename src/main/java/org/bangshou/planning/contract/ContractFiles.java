package org.bangshou.planning.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads problems and solutions, and writes them; whatever is wrong is one ContractFault. */
public final class ContractFiles {
  private static final Schema PROBLEM = new Schema("planning-problem.schema.json");
  private static final Schema SOLUTION = new Schema("planning-solution.schema.json");

  private ContractFiles() {}

  /** The problem in this file, once schema and references agree. */
  public static PlanningProblem readProblem(Path file) {
    return parseProblem(text(file), file.toString());
  }

  /** The problem in this text; {@code name} stands for the file in faults. */
  public static PlanningProblem parseProblem(String json, String name) {
    PlanningProblem problem = parse(json, name, PROBLEM, PlanningProblem.class);
    new ProblemCheck(problem, name).check();
    return problem;
  }

  /** Checks a problem that was made in memory, as if it had been read. */
  public static void check(PlanningProblem problem) {
    JsonNode tree = ContractJson.MAPPER.valueToTree(problem);
    PROBLEM.check(tree, problem.name());
    new ProblemCheck(problem, problem.name()).check();
  }

  /** The solution in this file, once it agrees with its schema. */
  public static PlanningSolution readSolution(Path file) {
    return parseSolution(text(file), file.toString());
  }

  /** The solution in this text; {@code name} stands for the file in faults. */
  public static PlanningSolution parseSolution(String json, String name) {
    return parse(json, name, SOLUTION, PlanningSolution.class);
  }

  /** A problem or a solution as JSON with line breaks. */
  public static String json(Record problemOrSolution) {
    try {
      var writer = ContractJson.MAPPER.writerWithDefaultPrettyPrinter();
      return writer.writeValueAsString(problemOrSolution) + "\n";
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("cannot be written as JSON: " + bug.getMessage(), bug);
    }
  }

  /** Writes beside the file first and then moves: nobody ever sees half of it. */
  public static void write(Record problemOrSolution, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path half = Files.createTempFile(folder, ".half", ".json");
    try {
      Files.writeString(half, json(problemOrSolution));
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static <T> T parse(String json, String name, Schema schema, Class<T> type) {
    try {
      JsonNode tree = ContractJson.MAPPER.readTree(json);
      schema.check(tree, name);
      return ContractJson.MAPPER.treeToValue(tree, type);
    } catch (JsonMappingException misfit) {
      throw ContractFault.at(name, where(misfit), misfit.getOriginalMessage());
    } catch (JsonProcessingException broken) {
      throw ContractFault.at(name, lineAndColumn(broken), broken.getOriginalMessage());
    }
  }

  private static String where(JsonMappingException misfit) {
    if (misfit.getPath().isEmpty()) return lineAndColumn(misfit);
    var path = new StringBuilder("$");
    for (var step : misfit.getPath())
      path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    return path.toString();
  }

  private static String lineAndColumn(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    return at == null ? "$" : "line " + at.getLineNr() + " column " + at.getColumnNr();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw ContractFault.at(file.toString(), "file", "does not exist");
    } catch (CharacterCodingException foreign) {
      throw ContractFault.at(file.toString(), "file", "is not UTF-8 text");
    } catch (IOException unreadable) {
      throw ContractFault.at(file.toString(), "file", "cannot be read: " + unreadable.getMessage());
    }
  }
}
