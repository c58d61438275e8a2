//! Windows of eframe with nothing of the program in them, drawn by OpenGL: what the toolkit alone costs.

use eframe::{App, Frame, NativeOptions, Renderer};
use egui::{CentralPanel, Color32, ScrollArea, TextEdit, Ui, ViewportBuilder, vec2};

/// Opens the window: with nothing, or with a form as plain as egui draws one.
pub(crate) fn run(with_form: bool) {
    let options = NativeOptions {
        viewport: ViewportBuilder::default().with_inner_size([1280.0, 800.0]),
        renderer: Renderer::Glow,
        ..NativeOptions::default()
    };
    let fields = if with_form { 25 } else { 0 };
    let values = (0..fields).map(|number| format!("Value {number}"));
    let plain = Plain {
        values: values.collect(),
    };
    let create = |creation: &eframe::CreationContext<'_>| {
        // A caret that blinks would be taken for the answer to a key.
        let still = |style: &mut egui::Style| style.visuals.text_cursor.blink = false;
        creation.egui_ctx.all_styles_mut(still);
        Ok(Box::new(plain) as Box<dyn App>)
    };
    eframe::run_native("Plain", options, Box::new(create)).expect("OpenGL in software");
}

struct Plain {
    values: Vec<String>,
}

impl App for Plain {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        CentralPanel::default().show(ui, |ui| {
            ScrollArea::vertical()
                .auto_shrink(false)
                .show(ui, |ui| self.form(ui));
        });
    }
}

impl Plain {
    fn form(&mut self, ui: &mut Ui) {
        if self.values.is_empty() {
            ui.label("Empty");
        }
        for (number, value) in self.values.iter_mut().enumerate() {
            ui.label(format!("Field {number}"));
            ui.add(TextEdit::singleline(value).min_size(vec2(600.0, 0.0)));
            if number % 5 == 1 {
                ui.colored_label(Color32::RED, "This value has no known form");
            }
        }
    }
}
