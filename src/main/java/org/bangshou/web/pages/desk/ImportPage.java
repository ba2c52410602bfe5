package org.bangshou.web.pages.desk;

import org.bangshou.web.Sheets;
import org.bangshou.web.pages.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Where sheets come in.
 *
 * @param report what the last import found; none before the first
 */
public record ImportPage(Frame frame, Sheets.@Nullable Report report, boolean nothingChosen) {}
