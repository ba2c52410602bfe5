package org.bangshou.web.pages.sheets;

import org.bangshou.web.pages.Frame;

/** What to take along, and of which days. */
public record ExportPage(Frame frame, Span span) {}
