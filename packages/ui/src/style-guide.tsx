import { examples as actingAs } from "./acting-as/acting-as.examples.tsx";
import { examples as badge } from "./badge/badge.examples.tsx";
import { examples as barChart } from "./bar-chart/bar-chart.examples.tsx";
import { examples as breadcrumb } from "./breadcrumb/breadcrumb.examples.tsx";
import { examples as button } from "./button/button.examples.tsx";
import { examples as card } from "./card/card.examples.tsx";
import { examples as chartFrame } from "./chart-frame/chart-frame.examples.tsx";
import { examples as checkboxGroup } from "./checkbox-group/checkbox-group.examples.tsx";
import { examples as columnChart } from "./column-chart/column-chart.examples.tsx";
import { examples as combobox } from "./combobox/combobox.examples.tsx";
import { examples as confirmPanel } from "./confirm-panel/confirm-panel.examples.tsx";
import { examples as dateField } from "./date-field/date-field.examples.tsx";
import { examples as dateText } from "./date-text/date-text.examples.tsx";
import { examples as definitionTable } from "./definition-table/definition-table.examples.tsx";
import { examples as disclosure } from "./disclosure/disclosure.examples.tsx";
import { examples as door } from "./door/door.examples.tsx";
import { examples as emptyState } from "./empty-state/empty-state.examples.tsx";
import { examples as errorSummary } from "./error-summary/error-summary.examples.tsx";
import type { Example } from "./example.tsx";
import { examples as field } from "./field/field.examples.tsx";
import { examples as fileField } from "./file-field/file-field.examples.tsx";
import { examples as filterPanel } from "./filter-panel/filter-panel.examples.tsx";
import { examples as footer } from "./footer/footer.examples.tsx";
import { examples as header } from "./header/header.examples.tsx";
import { examples as heading } from "./heading/heading.examples.tsx";
import { examples as icon } from "./icon/icon.examples.tsx";
import { examples as keyboardHint } from "./keyboard-hint/keyboard-hint.examples.tsx";
import { examples as kindChip } from "./kind-chip/kind-chip.examples.tsx";
import { examples as labelTag } from "./label-tag/label-tag.examples.tsx";
import { examples as layout } from "./layout/layout.examples.tsx";
import { examples as listingCard } from "./listing-card/listing-card.examples.tsx";
import { examples as main } from "./main/main.examples.tsx";
import { examples as mark } from "./mark/mark.examples.tsx";
import { examples as messageThread } from "./message-thread/message-thread.examples.tsx";
import { examples as notice } from "./notice/notice.examples.tsx";
import { examples as organisationLine } from "./organisation-line/organisation-line.examples.tsx";
import { examples as pagination } from "./pagination/pagination.examples.tsx";
import { examples as passwordField } from "./password-field/password-field.examples.tsx";
import { examples as pathOfPartnership } from "./path-of-partnership/path-of-partnership.examples.tsx";
import { examples as photoGallery } from "./photo-gallery/photo-gallery.examples.tsx";
import { examples as progress } from "./progress/progress.examples.tsx";
import { examples as prose } from "./prose/prose.examples.tsx";
import { examples as queue } from "./queue/queue.examples.tsx";
import { examples as radioGroup } from "./radio-group/radio-group.examples.tsx";
import { examples as searchBar } from "./search-bar/search-bar.examples.tsx";
import { examples as selectField } from "./select-field/select-field.examples.tsx";
import { examples as shareBar } from "./share-bar/share-bar.examples.tsx";
import { examples as skeleton } from "./skeleton/skeleton.examples.tsx";
import { examples as skipLinks } from "./skip-links/skip-links.examples.tsx";
import { examples as statFigure } from "./stat-figure/stat-figure.examples.tsx";
import { examples as steps } from "./steps/steps.examples.tsx";
import { examples as table } from "./table/table.examples.tsx";
import { examples as tabs } from "./tabs/tabs.examples.tsx";
import { examples as tag } from "./tag/tag.examples.tsx";
import { examples as territoryMap } from "./territory-map/territory-map.examples.tsx";
import { examples as textArea } from "./text-area/text-area.examples.tsx";
import { examples as textField } from "./text-field/text-field.examples.tsx";
import { examples as textLink } from "./text-link/text-link.examples.tsx";
import { examples as timeline } from "./timeline/timeline.examples.tsx";
import { examples as undoBar } from "./undo-bar/undo-bar.examples.tsx";
import { examples as visuallyHidden } from "./visually-hidden/visually-hidden.examples.tsx";

export interface ComponentExamples {
  /** The folder of the component, also the anchor of its part of the page. */
  readonly name: string;
  readonly examples: readonly Example[];
}

/** Every component with its examples, in alphabetical order: the content of the style guide. */
export const allExamples: readonly ComponentExamples[] = [
  { name: "acting-as", examples: actingAs },
  { name: "badge", examples: badge },
  { name: "bar-chart", examples: barChart },
  { name: "breadcrumb", examples: breadcrumb },
  { name: "button", examples: button },
  { name: "card", examples: card },
  { name: "chart-frame", examples: chartFrame },
  { name: "checkbox-group", examples: checkboxGroup },
  { name: "column-chart", examples: columnChart },
  { name: "combobox", examples: combobox },
  { name: "confirm-panel", examples: confirmPanel },
  { name: "date-field", examples: dateField },
  { name: "date-text", examples: dateText },
  { name: "definition-table", examples: definitionTable },
  { name: "disclosure", examples: disclosure },
  { name: "door", examples: door },
  { name: "empty-state", examples: emptyState },
  { name: "error-summary", examples: errorSummary },
  { name: "field", examples: field },
  { name: "file-field", examples: fileField },
  { name: "filter-panel", examples: filterPanel },
  { name: "footer", examples: footer },
  { name: "header", examples: header },
  { name: "heading", examples: heading },
  { name: "icon", examples: icon },
  { name: "keyboard-hint", examples: keyboardHint },
  { name: "kind-chip", examples: kindChip },
  { name: "label-tag", examples: labelTag },
  { name: "layout", examples: layout },
  { name: "listing-card", examples: listingCard },
  { name: "main", examples: main },
  { name: "mark", examples: mark },
  { name: "message-thread", examples: messageThread },
  { name: "notice", examples: notice },
  { name: "organisation-line", examples: organisationLine },
  { name: "pagination", examples: pagination },
  { name: "password-field", examples: passwordField },
  { name: "path-of-partnership", examples: pathOfPartnership },
  { name: "photo-gallery", examples: photoGallery },
  { name: "progress", examples: progress },
  { name: "prose", examples: prose },
  { name: "queue", examples: queue },
  { name: "radio-group", examples: radioGroup },
  { name: "search-bar", examples: searchBar },
  { name: "select-field", examples: selectField },
  { name: "share-bar", examples: shareBar },
  { name: "skeleton", examples: skeleton },
  { name: "skip-links", examples: skipLinks },
  { name: "stat-figure", examples: statFigure },
  { name: "steps", examples: steps },
  { name: "table", examples: table },
  { name: "tabs", examples: tabs },
  { name: "tag", examples: tag },
  { name: "territory-map", examples: territoryMap },
  { name: "text-area", examples: textArea },
  { name: "text-field", examples: textField },
  { name: "text-link", examples: textLink },
  { name: "timeline", examples: timeline },
  { name: "undo-bar", examples: undoBar },
  { name: "visually-hidden", examples: visuallyHidden },
];
